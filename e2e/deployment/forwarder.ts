import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Something on loopback that connections come to, and go on from to a port that may become known later. */
export interface Forwarder {
  port: number;
  /** Where connections are handed to; until it is set they wait. */
  forwardTo(port: number): void;
  close(): Promise<void>;
}

/** Forwards plain TCP: the backend has an address before it has started. */
export function startPlainForwarder(): Promise<Forwarder> {
  return startForwarder((forward) => createServer(forward));
}

/** Forwards what comes out of the server that `create` makes: it gets the function that takes each connection. */
export async function startForwarder(
  create: (forward: (socket: Socket) => void) => Server,
): Promise<Forwarder> {
  const target = Promise.withResolvers<number>();
  const sockets = new Set<Socket>();
  const server = create((socket) => {
    void target.promise.then((port) => join(socket, connect(port, '127.0.0.1')));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    forwardTo: target.resolve,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Passes bytes both ways; when one side ends or breaks, so does the other. */
function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  one.on('error', () => other.destroy());
  other.on('error', () => one.destroy());
  one.on('close', () => other.destroy());
  other.on('close', () => one.destroy());
}
