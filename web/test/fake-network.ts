import { afterEach, beforeEach, expect, vi } from 'vitest';

export interface Call {
  /** For example `POST /api/devices`, or `POST http://localhost:9410/register`. */
  route: string;
  body: string | undefined;
  keepalive: boolean;
  signal: AbortSignal | undefined;
}

type Answer = (call: Call) => Response | Promise<Response>;

/** Told to the operator, whatever goes wrong while a page is drawn. */
export const pageErrors = 'POST /api/page-errors';

const routes = new Map<string, Answer>();
let calls: Call[] = [];
let unforeseen: string[] = [];

/** Our backend and PingID Desktop, as far as a test says how they answer. What no test foresaw fails it. */
export const network = {
  /** From now on `route` is answered so. */
  on: (route: string, answer: Answer) => {
    routes.set(route, answer);
  },
  /** The routes that were called, in their order; reading and the rest of the page’s own book-keeping left out. */
  sent: () =>
    calls.map(({ route }) => route).filter((route) => !route.startsWith('GET ') && route !== pageErrors),
  calls: (route: string) => calls.filter((call) => call.route === route),
};

beforeEach(() => {
  routes.clear();
  calls = [];
  unforeseen = [];
  // Sent after a failed call, to see whether anything answers there; nothing does unless a test says so.
  routes.set('GET http://localhost:9410/', offline);
  routes.set(pageErrors, () => new Response(null, { status: 204 }));
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => expect(unforeseen).toEqual([]));

async function answer(input: string | URL, init: RequestInit = {}): Promise<Response> {
  const call: Call = {
    route: `${init.method ?? 'GET'} ${input}`,
    body: typeof init.body === 'string' ? init.body : undefined,
    keepalive: init.keepalive ?? false,
    signal: init.signal ?? undefined,
  };
  calls.push(call);
  const known = routes.get(call.route);
  if (known) return known(call);
  unforeseen.push(call.route);
  throw new TypeError('Failed to fetch');
}

export function json(body: object, status = 200): Answer {
  return () => Response.json(body, { status });
}

export function problem(code: string, status: number, more: object = {}): Answer {
  return json(
    { code, status, title: 'Title', detail: 'Detail', type: '', requestId: 'req-1', ...more },
    status,
  );
}

export function plain(text: string, status = 200): Answer {
  return () => new Response(text, { status });
}

export const noContent: Answer = () => new Response(null, { status: 204 });

export const offline: Answer = async () => {
  throw new TypeError('Failed to fetch');
};

/** Each call gets the next answer; the last one stays. */
export function oneAfterTheOther(...answers: [Answer, ...Answer[]]): Answer {
  const left = [...answers];
  return (call) => ((left.length > 1 ? left.shift() : left[0]) ?? answers[0])(call);
}

/** An answer that waits until the test gives it, and ends like the browser's when it is aborted. */
export function held() {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const waiting: Answer = async (call) => {
    const aborted = new Promise<never>((_resolve, reject) => {
      call.signal?.addEventListener('abort', () => reject(call.signal?.reason));
    });
    const answerNow = await Promise.race([promise, aborted]);
    return answerNow(call);
  };
  return { waiting, release: resolve };
}
