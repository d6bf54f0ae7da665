import { once } from 'node:events';
import { type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Load {
  /** Resolves as soon as so many more requests have been answered. */
  answered(count: number): Promise<void>;
  /** Lets the requests under way end. */
  stop(): Promise<{ sent: number; failures: string[] }>;
}

export interface LoadRequest {
  method: string;
  path: string;
  /** What it is answered with where nothing is wrong. */
  status: number;
  /** What the answer has in its body then. */
  contains?: string;
  body?: string;
  cookie?: string;
}

/** They need no session and cost little. */
export const anonymousRequests: LoadRequest[] = [
  { method: 'GET', path: '/healthz', status: 200 },
  { method: 'GET', path: '/api/session', status: 200 },
  {
    method: 'POST',
    path: '/api/desktop-agent-outcomes',
    status: 204,
    body: JSON.stringify({ code: 'done', browser: { family: 'chrome', majorVersion: 156 }, elapsedMs: 900 }),
  },
];

export interface LoadOptions {
  port: number;
  clients: number;
  /** They are sent in turn. */
  requests: readonly LoadRequest[];
}

/** Clients that send one request after another, each on a connection of its own, until they are stopped. */
export function startLoad({ port, clients, requests }: LoadOptions): Load {
  const failures: string[] = [];
  const waiting = new Set<{ count: number; resolve: () => void }>();
  let sent = 0;
  let isStopped = false;
  const client = async () => {
    while (!isStopped) {
      sent += 1;
      const next = requests[sent % requests.length];
      const failure = next && (await send(port, sent, next));
      if (failure) failures.push(failure);
      for (const each of waiting) if (sent >= each.count) each.resolve();
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  return {
    answered: async (count) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const entry = { count: sent + count, resolve };
      waiting.add(entry);
      await promise;
      waiting.delete(entry);
    },
    stop: async () => {
      isStopped = true;
      await running;
      return { sent, failures };
    },
  };
}

/** @returns what went wrong */
async function send(port: number, number: number, wanted: LoadRequest): Promise<string | undefined> {
  const { method, path, status, contains = '', body, cookie } = wanted;
  const options: RequestOptions = {
    port,
    host: '127.0.0.1',
    // Many people at many addresses, so that no limit per address is met.
    localAddress: `127.1.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`,
    agent: false,
    method,
    path,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    },
  };
  try {
    const [response] = await once(request(options).end(body), 'response');
    const answer = await text(response);
    if (response.statusCode === status && answer.includes(contains)) return undefined;
    return `${method} ${path}: ${response.statusCode} ${answer}`;
  } catch (error) {
    return `${method} ${path}: ${error}`;
  }
}
