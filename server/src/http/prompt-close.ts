import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fastifyPlugin from 'fastify-plugin';

/** A proxy sends its request as soon as it is connected. A browser that connects ahead of need sends none. */
const requestWithinMs = 500;

/**
 * A closing server waits for requests and for nothing else, and drops none. Node alone would
 * - wait for connections that browsers opened ahead of need: they count as busy until their headers time out;
 * - wait for connections that are kept alive after an answer whose headers were sent before the closing began;
 * - reset connections that the system has accepted but Node has not taken yet.
 */
export const promptClosePlugin = fastifyPlugin(
  async (app) => {
    const unused = new Map<Socket, number>();
    let isClosing = false;
    const closeIfUnused = (socket: Socket) => {
      if (unused.has(socket)) socket.destroy();
    };
    const closeSoonIfUnused = (socket: Socket, connectedAt: number) => {
      setTimeout(closeIfUnused, connectedAt + requestWithinMs - performance.now(), socket);
    };
    app.server.on('connection', (socket) => {
      unused.set(socket, performance.now());
      socket.once('close', () => unused.delete(socket));
      if (isClosing) closeSoonIfUnused(socket, performance.now());
    });
    app.server.on('request', (request, response) => {
      unused.delete(request.socket);
      response.once('close', () => {
        if (isClosing) setImmediate(() => app.server.closeIdleConnections());
      });
    });
    app.addHook('preClose', async () => {
      isClosing = true;
      for (const [socket, connectedAt] of unused) closeSoonIfUnused(socket, connectedAt);
      await quietTurn(app.server);
    });
  },
  { name: 'prompt-close', fastify: '5.x' },
);

const maxTurns = 1_000;

/**
 * Waits for a turn of the event loop in which nothing arrived: then the system most likely holds no connection that Node
 * has not taken. Only a proxy that stops sending first, because the process is unready, makes that certain.
 */
async function quietTurn(server: Server): Promise<void> {
  let hasArrival = false;
  const note = () => {
    hasArrival = true;
  };
  server.on('connection', note).on('request', note);
  for (let turn = 0; turn < maxTurns; turn += 1) {
    hasArrival = false;
    await nextTurn();
    if (!hasArrival) break;
  }
  server.off('connection', note).off('request', note);
}
