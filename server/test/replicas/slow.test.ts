import { startRedis } from 'e2e/deployment/redis-server';
import { expect, onTestFinished, test } from 'vitest';
import { startSlowForwarder } from '../store/slow-forwarder.ts';
import { pointNames, reachPoint } from './points.ts';
import { startRedisPortal } from './redis-portal.ts';

test('a Redis that takes 200 ms for each answer is good enough for everything', {
  timeout: 60_000,
}, async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.close());
  const slow = await startSlowForwarder(redis.port, 200);
  onTestFinished(() => slow.close());
  const portal = await startRedisPortal(`redis://127.0.0.1:${slow.port}`);
  for (const name of pointNames) {
    const point = await reachPoint(portal, name);
    const startedAt = performance.now();
    const response = await point.request();
    expect(performance.now() - startedAt, name).toBeLessThan(4_000);
    expect(response.status, name).toBeLessThan(400);
    expect(response.headers.get('location') ?? '', name).not.toContain('problem');
  }
});
