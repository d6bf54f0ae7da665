import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wished port where it is free, else any other. */
export async function freePort(wished: number): Promise<number> {
  return (await portIfFree(wished)) ?? (await portIfFree(0)) ?? wished;
}

/** Free on both addresses that `localhost` may mean. */
async function portIfFree(wished: number): Promise<number | undefined> {
  const port = await listenOnce(wished, '127.0.0.1');
  if (port === undefined) return undefined;
  const isFree = (await listenOnce(port, '::1')) !== undefined || !(await hasIpv6Loopback());
  return isFree ? port : undefined;
}

async function hasIpv6Loopback(): Promise<boolean> {
  return (await listenOnce(0, '::1')) !== undefined;
}

async function listenOnce(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
