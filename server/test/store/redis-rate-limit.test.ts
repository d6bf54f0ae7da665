import { startRedis } from 'e2e/deployment/redis-server';
import { afterAll, expect, test } from 'vitest';
import { limitedService } from './rate-limit-contract.ts';
import { openRedis, singleServer } from './store-kit.ts';

const timeoutMs = 300;
const server = await startRedis();
const replicas = [1, 2].map(() => openRedis(singleServer(server), { timeoutMs }));
const [one, two] = await Promise.all(replicas);
afterAll(async () => {
  await Promise.all([one?.close(), two?.close()]);
  await server.close();
});

test('several processes count requests together', async () => {
  if (!one || !two) throw new Error('No replicas');
  const key = crypto.randomUUID();
  const [first, second] = [await limitedService(one, key), await limitedService(two, key)];
  expect([await first(), await second(), await first()]).toEqual([200, 200, 200]);
  expect([await second(), await first()]).toEqual([429, 429]);
});

test('an outage is our error, by the deadline', async () => {
  if (!one) throw new Error('No replicas');
  const request = await limitedService(one, crypto.randomUUID());
  server.pause();
  const startedAt = Date.now();
  expect(await request()).toBe(503);
  expect(Date.now() - startedAt).toBeLessThan(timeoutMs + 400);
  server.resume();
});
