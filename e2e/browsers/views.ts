/**
 * Chromium's own windows, as its UI DevTools tell them (`--enable-ui-devtools`): what the browser shows around the
 * page is not in the page, so nothing that drives pages can see it.
 */
export interface Views {
  /** The visible parts of the window of this name, or none where that window is not open. */
  read(windowName: string): Promise<readonly View[]>;
  close(): void;
}

export interface View {
  className: string;
  text: string;
  tooltip: string;
  /** The middle of it, on the screen. */
  x: number;
  y: number;
}

interface Node {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
}

interface Rule {
  rule: { style: { cssProperties: { name: string; value: string }[] } };
}

interface Reply {
  root?: Node;
  matchedCSSRules?: Rule[];
}

/** @throws where nothing answers at the port */
export async function connectToViews(port: number): Promise<Views> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The browser shows no UI DevTools')));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result ?? {});
    waiting.delete(id);
  });
  let count = 0;
  const send = (method: string, params = {}) =>
    new Promise<Reply>((resolve) => {
      const id = ++count;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });

  const propertiesOf = async ({ nodeId }: Node) => {
    const { matchedCSSRules = [] } = await send('CSS.getMatchedStylesForNode', { nodeId });
    const all = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return new Map(all.map(({ name, value }) => [name, value]));
  };
  const readBelow = async (node: Node, left: number, top: number): Promise<View[]> => {
    const properties = await propertiesOf(node);
    if (properties.get('Visible') === 'false') return [];
    const [x, y] = [left + numberAt(properties, 'X'), top + numberAt(properties, 'Y')];
    const view = {
      className: properties.get('ClassName') ?? '',
      text: properties.get('Text') ?? '',
      tooltip: properties.get('TooltipText') ?? '',
      x: Math.round(x + numberAt(properties, 'Width') / 2),
      y: Math.round(y + numberAt(properties, 'Height') / 2),
    };
    const below: View[] = [];
    for (const child of node.children ?? []) below.push(...(await readBelow(child, x, y)));
    return [view, ...below];
  };

  await send('CSS.enable');
  return {
    read: async (windowName) => {
      const { root } = await send('DOM.getDocument');
      const widget = root && find(root, (node) => node.nodeName === 'Widget' && nameOf(node) === windowName);
      if (!widget) return [];
      const bounds = await propertiesOf(widget);
      const [contents] = widget.children ?? [];
      // A widget's own X and Y are where it is on the screen, those of the views in it are relative to each other.
      return contents ? readBelow(contents, numberAt(bounds, 'X'), numberAt(bounds, 'Y')) : [];
    },
    close: () => socket.close(),
  };
}

function numberAt(properties: Map<string, string>, name: string): number {
  return Number(properties.get(name) ?? 0);
}

function find(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (fits(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function nameOf({ attributes = [] }: Node): string | undefined {
  return attributes[attributes.indexOf('name') + 1];
}
