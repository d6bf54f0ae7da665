import { type FastifyInstance, fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { StoreState } from '../store/repositories.ts';

/** What `/readyz` is made of. The configuration needs no check: a process with mistakes in it does not start. */
export interface Readiness {
  /** `unusable`: it answers, but a setting of it has to be changed. A rejection counts as `unreachable`. */
  store(): Promise<StoreState>;
  /** Only reported: no replica can do anything about PingOne, so it makes none of them unready. */
  pingOne(): 'reachable' | 'unreachable' | 'unknown';
  isDraining(): boolean;
}

/**
 * The listener for operators, which is never on the port that browsers reach: `/livez`, `/readyz`, and `/metrics`.
 * It has no log, and an open connection of a prober or scraper does not delay the end of the process.
 */
export function buildOperationsApp({
  registry,
  readiness,
}: {
  registry: Registry;
  readiness: Readiness;
}): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 1, requestTimeout: 5_000 });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await check(readiness);
    const isReady = checks.store === 'ok' && !checks.draining;
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not_ready', checks });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  return app;
}

async function check(readiness: Readiness) {
  const store = await readiness.store().catch(() => 'unreachable' as const);
  return { store, draining: readiness.isDraining(), pingOne: readiness.pingOne() };
}
