import { startRedis } from 'e2e/deployment/redis-server';
import { Redis } from 'ioredis';
import { afterAll } from 'vitest';
import { describeRaces } from './race-suite.ts';
import { openRedis, singleServer } from './store-kit.ts';

const server = await startRedis();
const open = (idleSeconds: number) =>
  openRedis(singleServer(server), { timeoutMs: 5000, lifetimes: { idleSeconds } });
const replicas = await Promise.all([1, 2, 3].map(() => open(3600)));
const shortIdle = await Promise.all([1, 2].map(() => open(0.06)));
const operator = new Redis(server.port, '127.0.0.1', { protocol: 2 });
afterAll(async () => {
  await Promise.all([...replicas, ...shortIdle].map((repositories) => repositories.close()));
  operator.disconnect();
  await server.close();
});

describeRaces('races on Redis', {
  replicas,
  shortIdle,
  dropConnections: () => operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
});
