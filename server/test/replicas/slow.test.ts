import { startRedis } from 'e2e/deployment/redis-server';
import { expect, onTestFinished, test } from 'vitest';
import { startSlowForwarder } from '../store/slow-forwarder.ts';
import { pointNames, reachPoint } from './points.ts';
import { startRedisPortal } from './redis-portal.ts';

test('a Redis that takes 200 ms for each answer is good enough for everything', {
  timeout: 30_000,
}, async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.close());
  const forwarder = await startSlowForwarder(redis.port, 0);
  onTestFinished(() => forwarder.close());
  const portal = await startRedisPortal(`redis://127.0.0.1:${forwarder.port}`);
  const reached = [];
  for (const name of pointNames) reached.push({ name, point: await reachPoint(portal, name) });
  forwarder.setDelay(200);
  const answering = reached.map(async ({ name, point }) => {
    const startedAt = performance.now();
    const response = await point.request();
    expect(performance.now() - startedAt, name).toBeGreaterThan(200);
    expect(performance.now() - startedAt, name).toBeLessThan(4_000);
    expect(response.status, name).toBeLessThan(400);
    expect(response.headers.get('location') ?? '', name).not.toContain('problem');
  });
  await Promise.all(answering);
});
