import type { Socket } from 'node:net';
import fastifyPlugin from 'fastify-plugin';

/**
 * A closing server waits for requests and for nothing else. Node leaves two kinds of connection open: those that
 * browsers opened ahead of need, which count as busy until their headers time out; and those that are kept alive after an
 * answer whose headers were sent before the closing began.
 */
export const promptClosePlugin = fastifyPlugin(
  async (app) => {
    const unused = new Set<Socket>();
    let isClosing = false;
    app.server.on('connection', (socket) => {
      unused.add(socket);
      socket.once('close', () => unused.delete(socket));
    });
    app.server.on('request', (request, response) => {
      unused.delete(request.socket);
      response.once('close', () => {
        if (isClosing) setImmediate(() => app.server.closeIdleConnections());
      });
    });
    app.addHook('preClose', async () => {
      isClosing = true;
      for (const socket of unused) socket.destroy();
    });
  },
  { name: 'prompt-close', fastify: '5.x' },
);
