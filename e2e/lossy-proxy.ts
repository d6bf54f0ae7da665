import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer that the browser never got. */
export interface LostAnswer {
  path: string;
  status: number;
  setsCookie: boolean;
}

/** Stands in front of a backend and loses answers on their way to the browser. */
export interface LossyProxy {
  port: number;
  lost: readonly LostAnswer[];
  /** From now on requests go to this port. */
  forwardTo(port: number): void;
  /**
   * The next answers to this path are complete here, and then the connection breaks: in the first line of the answer, or
   * before it. Where nothing of an answer came the browser may send the request once more by itself.
   */
  lose(path: RegExp, loss?: { times?: number; where?: 'first-line' | 'before' }): void;
  close(): Promise<void>;
}

/** Loses cookies with the answers, which a route in the browser does not. */
export async function startLossyProxy(): Promise<LossyProxy> {
  let target = 0;
  let losing = { path: /^$/, times: 0, where: 'first-line' };
  const lost: LostAnswer[] = [];
  const relay = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const answer = await forward(incoming, target);
    const body = await buffer(answer);
    const { pathname: path } = new URL(incoming.url ?? '/', 'http://proxy');
    const { statusCode: status = 502, headers } = answer;
    if (losing.times === 0 || !losing.path.test(path)) {
      outgoing.writeHead(status, headers).end(body);
      return;
    }
    losing.times -= 1;
    lost.push({ path, status, setsCookie: 'set-cookie' in headers });
    if (losing.where === 'before') incoming.socket.resetAndDestroy();
    else incoming.socket.end('HTTP/1.1 200 OK\r\n');
  };
  const server = createServer((incoming, outgoing) => {
    relay(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lost,
    forwardTo: (port) => {
      target = port;
    },
    lose: (path, { times = 1, where = 'first-line' } = {}) => {
      losing = { path, times, where };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function forward(incoming: IncomingMessage, port: number): Promise<IncomingMessage> {
  const { method, url, headers } = incoming;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, resolve);
  onward.on('error', reject);
  incoming.pipe(onward);
  return promise;
}
