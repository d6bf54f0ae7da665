import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { generate } from 'selfsigned';

export interface TlsFront {
  port: number;
  /** Where connections are handed to; until it is set they wait. */
  forwardTo(port: number): void;
  close(): Promise<void>;
}

/** Ends TLS in front of the backend, as a load balancer does, with a self-signed certificate for the given host. */
export async function startTlsFront(host: string): Promise<TlsFront> {
  const certificate = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const target = Promise.withResolvers<number>();
  const sockets = new Set<Socket>();
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (socket) => {
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
