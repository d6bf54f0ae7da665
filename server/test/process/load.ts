import { once } from 'node:events';
import { type RequestOptions, request } from 'node:http';

export interface Load {
  /** Resolves as soon as so many more requests have been answered. */
  answered(count: number): Promise<void>;
  /** Lets the requests under way end. */
  stop(): Promise<{ sent: number; failures: string[] }>;
}

/** Requests that need no session and cost little; what each is answered with where nothing is wrong. */
const requests = [
  { method: 'GET', path: '/healthz', status: 200 },
  { method: 'GET', path: '/api/session', status: 200 },
  {
    method: 'POST',
    path: '/api/desktop-agent-outcomes',
    status: 204,
    body: JSON.stringify({ code: 'done', browser: { family: 'chrome', majorVersion: 156 }, elapsedMs: 900 }),
  },
];

/** Clients that send one request after another, each on a connection of its own, until they are stopped. */
export function startLoad({ port, clients }: { port: number; clients: number }): Load {
  const failures: string[] = [];
  const waiting = new Set<{ count: number; resolve: () => void }>();
  let sent = 0;
  let isStopped = false;
  const client = async () => {
    while (!isStopped) {
      sent += 1;
      const failure = await send(port, sent);
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
async function send(port: number, number: number): Promise<string | undefined> {
  const { method, path, status, body } = requests[number % requests.length] ?? {};
  const options: RequestOptions = {
    port,
    host: '127.0.0.1',
    // Many people at many addresses, so that no limit per address is met.
    localAddress: `127.1.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`,
    agent: false,
    ...(method && path ? { method, path } : {}),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    },
  };
  try {
    const [response] = await once(request(options).end(body), 'response');
    response.resume();
    await once(response, 'end');
    return response.statusCode === status ? undefined : `${method} ${path}: ${response.statusCode}`;
  } catch (error) {
    return `${method} ${path}: ${error}`;
  }
}
