import { startRedis } from 'e2e/deployment/redis-server';
import { afterAll, describe } from 'vitest';
import { meetOutage, type Outage } from './meet-outage.ts';

const redis = await startRedis({ persistent: true });
afterAll(() => redis.close());

const outages: Record<string, Outage> = {
  stopped: { begin: redis.kill, end: redis.start },
  'hanging (SIGSTOP)': { begin: async () => redis.pause(), end: async () => redis.resume() },
  restarted: {
    begin: async () => {
      await redis.stop();
      await redis.start();
    },
    end: async () => undefined,
    isShort: true,
  },
  full: {
    begin: () => redis.command('CONFIG', 'SET', 'maxmemory', 1),
    end: () => redis.command('CONFIG', 'SET', 'maxmemory', 0),
    servedPoints: ['a sign-out'],
  },
  READONLY: {
    begin: () => redis.command('REPLICAOF', '127.0.0.1', 1),
    end: () => redis.command('REPLICAOF', 'NO', 'ONE'),
  },
};

describe.each(Object.entries(outages))('Redis is %s', (_name, outage) => {
  meetOutage(() => `redis://127.0.0.1:${redis.port}`, outage);
});
