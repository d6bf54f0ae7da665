import { type FastifyInstance, fastify } from 'fastify';
import type { Registry } from 'prom-client';

/**
 * What operators scrape, as a listener of its own: it is never on the port that browsers reach. It has no log, and a
 * scraper's open connection does not hold up the end of the process.
 */
export function buildMetricsApp(registry: Registry): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 1, requestTimeout: 5_000 });
  app.get('/metrics', async (_request, reply) =>
    reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics()),
  );
  return app;
}
