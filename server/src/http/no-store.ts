import fastifyPlugin from 'fastify-plugin';

/** Answers that are about a person are kept by nobody on the way. */
export const noStorePlugin = fastifyPlugin(
  async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
  },
  { name: 'no-store', fastify: '5.x' },
);
