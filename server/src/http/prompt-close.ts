import type { Socket } from 'node:net';
import fastifyPlugin from 'fastify-plugin';

/**
 * Lets a closing server wait for requests, and for nothing else. Browsers open connections ahead of need; Node counts
 * one that never carried a request as busy until its headers time out, and would wait for it.
 */
export const promptClosePlugin = fastifyPlugin(
  async (app) => {
    const unused = new Set<Socket>();
    app.server.on('connection', (socket) => {
      unused.add(socket);
      socket.once('close', () => unused.delete(socket));
    });
    app.server.on('request', (request) => unused.delete(request.socket));
    app.addHook('preClose', async () => {
      for (const socket of unused) socket.destroy();
    });
  },
  { name: 'prompt-close', fastify: '5.x' },
);
