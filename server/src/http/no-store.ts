import fastifyPlugin from 'fastify-plugin';

/** Responses about a person must not be cached. */
export const noStorePlugin = fastifyPlugin(
  async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
  },
  { name: 'no-store', fastify: '5.x' },
);
