import { createServer, type RequestListener, type Server } from 'node:http';
import { StartError } from '../start-error.ts';

/** The addresses of `localhost` that the agent is at. `both`: IPv6 only where the machine has it. */
export type ListenOn = 'both' | 'ipv4' | 'ipv6';

const addresses: Readonly<Record<ListenOn, readonly string[]>> = {
  both: ['127.0.0.1', '::1'],
  ipv4: ['127.0.0.1'],
  ipv6: ['::1'],
};

/** @throws StartError `port_in_use`, `address_unavailable` */
export async function listenOnLoopback(
  port: number,
  listenOn: ListenOn,
  listener: RequestListener,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  try {
    for (const address of addresses[listenOn]) servers.push(await listen(address, port, listener));
  } catch (error) {
    if (isWithoutIpv6(error) && servers.length > 0) return servers;
    await closeAll(servers);
    throw error;
  }
  return servers;
}

/** Ends every connection, silent ones too. */
export async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map(closeNow));
}

function listen(address: string, port: number, listener: RequestListener): Promise<Server> {
  // A browser opens the connection before the person has allowed it, and may keep it empty for minutes.
  const server = createServer({ headersTimeout: 0, requestTimeout: 0 }, listener);
  const { promise, resolve, reject } = Promise.withResolvers<Server>();
  server.once('error', (cause) => reject(startError(cause, address, port)));
  server.listen(port, address, () => resolve(server));
  return promise;
}

function startError(cause: Error, address: string, port: number): Error {
  const code = 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return new StartError('port_in_use', `Port ${port} is in use on this computer.`, { cause });
  if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
    return new StartError('address_unavailable', `This computer has no address ${address}.`, { cause });
  return cause;
}

function isWithoutIpv6(error: unknown): boolean {
  return error instanceof StartError && error.code === 'address_unavailable';
}

function closeNow(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
