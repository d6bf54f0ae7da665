import { AsyncLocalStorage } from 'node:async_hooks';
import fastifyPlugin from 'fastify-plugin';

const requestIds = new AsyncLocalStorage<string>();

/** The id of the request that is being worked on, wherever in the code that is. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}

/** Keeps the id of each request at hand, so that calls to PingOne can carry it without being told. */
export const requestContextPlugin = fastifyPlugin(
  async (app) => {
    app.addHook('onRequest', (request, _reply, done) => requestIds.run(request.id, done));
  },
  { name: 'request-context', fastify: '5.x' },
);
