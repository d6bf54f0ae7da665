import { createServer, type RequestListener, type Server } from 'node:http';
import { StartError } from './start-error.ts';

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

const attemptsAtFreePort = 10;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1: `localhost` may mean either. Port 0 takes a free one.
 * @throws StartError `port_in_use`
 */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<LoopbackServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listenOnBoth(port, listener);
    } catch (error) {
      // A port that is free on one address may be taken on the other.
      if (port !== 0 || attempt === attemptsAtFreePort) throw error;
    }
  }
}

async function listenOnBoth(wanted: number, listener: RequestListener): Promise<LoopbackServer> {
  const first = await listen('127.0.0.1', wanted, listener);
  const port = portOf(first);
  try {
    const servers = [first, await listenWherePossible('::1', port, listener)];
    return { port, close: () => closeAll(servers) };
  } catch (error) {
    await closeAll([first]);
    throw error;
  }
}

async function listenWherePossible(
  host: string,
  port: number,
  listener: RequestListener,
): Promise<Server | undefined> {
  try {
    return await listen(host, port, listener);
  } catch (error) {
    if (error instanceof StartError) throw error;
    return undefined;
  }
}

function listen(host: string, port: number, listener: RequestListener): Promise<Server> {
  // A browser opens the connection before the person has allowed it, and may keep it empty for minutes.
  const server = createServer({ headersTimeout: 0, requestTimeout: 0 }, listener);
  const { promise, resolve, reject } = Promise.withResolvers<Server>();
  server.once('error', (cause) => reject(startError(cause, port)));
  server.listen(port, host, () => resolve(server));
  return promise;
}

function startError(cause: Error, port: number): Error {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  return taken ? new StartError('port_in_use', `Port ${port} is in use on this computer.`, { cause }) : cause;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return address.port;
}

async function closeAll(servers: readonly (Server | undefined)[]): Promise<void> {
  await Promise.all(servers.map((server) => server && closeNow(server)));
}

function closeNow(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
