import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface SlowForwarder {
  port: number;
  /** From now on, so many milliseconds. */
  setDelay(delayMs: number): void;
  /** From now on the connections that there are pass nothing, as when a cable is pulled; new ones do. */
  silence(): void;
  close(): Promise<void>;
}

/** Passes bytes to a port on loopback, and its answers back so many milliseconds late. */
export async function startSlowForwarder(target: number, initialDelayMs: number): Promise<SlowForwarder> {
  let delayMs = initialDelayMs;
  const sockets = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(upstream);
    upstream.on('data', (bytes) => {
      if (!silent.has(client)) setTimeout(() => client.write(bytes), delayMs);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    silence: () => {
      for (const socket of sockets) silent.add(socket);
    },
    setDelay: (newDelayMs) => {
      delayMs = newDelayMs;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
