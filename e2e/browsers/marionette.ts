import { once } from 'node:events';
import { connect } from 'node:net';
import { type ElementReference, elementId, type WebDriverSession } from './webdriver-session.ts';

export interface Marionette extends WebDriverSession {
  /** Runs the body of a function in the browser itself, where its windows and its settings are. */
  executeInBrowser(script: string, args?: unknown[]): Promise<unknown>;
  version: string;
  quit(): Promise<void>;
}

/**
 * Firefox's own protocol: WebDriver's commands, and more, as length-prefixed JSON over TCP.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectToMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let count = 0;

  const take = (message: string) => {
    const parsed: unknown = JSON.parse(message);
    // The first message is the browser's greeting.
    if (!Array.isArray(parsed)) return;
    const [, id, error, result] = parsed;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error) caller?.reject(new Error(`${error.error}: ${error.message}`));
    else caller?.resolve(result && 'value' in result ? result.value : result);
  };
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message = received.subarray(colon + 1, end).toString();
      received = received.subarray(end);
      take(message);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
  });

  const send = (command: string, parameters: Record<string, unknown> = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(`${message.length}:${message}`);
    });
  const execute = (script: string, args: unknown[]) => send('WebDriver:ExecuteScript', { script, args });

  const { capabilities } = (await send('WebDriver:NewSession', { acceptInsecureCerts: true })) as {
    capabilities: { browserVersion: string };
  };
  return {
    version: capabilities.browserVersion,
    navigate: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    execute,
    executeInBrowser: async (script, args = []) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute(script, args);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    clickElement: async (element: ElementReference) => {
      await send('WebDriver:ElementClick', { id: elementId(element) });
    },
    newTab: async () => {
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      return handle;
    },
    switchTo: async (handle) => {
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    quit: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
    },
  };
}
