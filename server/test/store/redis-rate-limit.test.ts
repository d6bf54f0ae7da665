import rateLimit from '@fastify/rate-limit';
import { startCluster } from 'e2e/deployment/redis-cluster';
import { startRedis } from 'e2e/deployment/redis-server';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import type { SessionStoreConfig } from '../../src/config/session-store-config.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { onLoopback, openRedis, singleServer } from './store-kit.ts';

const server = await startRedis();
const cluster = await startCluster();
afterAll(() => Promise.all([server.close(), cluster.close()]));

/** A service that allows three requests, and its store. */
async function serviceOn(store: SessionStoreConfig) {
  const repositories = await openRedis(store, { timeoutMs: 300 });
  const app = fastify();
  await app.register(rateLimit, { ...repositories.rateLimits, max: 3, timeWindow: 60_000 });
  app.setErrorHandler((error, _request, reply) =>
    error instanceof StoreUnavailableError ? reply.code(503).send() : reply.send(error),
  );
  app.get('/', async () => 'ok');
  const status = async () => (await app.inject('/')).statusCode;
  return {
    status,
    close: async () => {
      await app.close();
      await repositories.close();
    },
  };
}

test.each<[string, () => SessionStoreConfig]>([
  ['Redis', () => singleServer(server)],
  ['a Cluster', () => ({ kind: 'cluster', tls: false, nodes: cluster.nodes.map(onLoopback) })],
])('several processes count requests together on %s', async (_name, store) => {
  const [one, two] = [await serviceOn(store()), await serviceOn(store())];
  expect([await one.status(), await two.status(), await one.status()]).toEqual([200, 200, 200]);
  expect([await two.status(), await one.status()]).toEqual([429, 429]);
  await Promise.all([one.close(), two.close()]);
});

test('an outage is our error, by the deadline', async () => {
  const service = await serviceOn(singleServer(server));
  server.pause();
  const startedAt = Date.now();
  expect(await service.status()).toBe(503);
  expect(Date.now() - startedAt).toBeLessThan(700);
  server.resume();
  await service.close();
});
