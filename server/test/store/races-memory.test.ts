import { afterAll } from 'vitest';
import { describeRaces } from './race-suite.ts';
import { openMemory } from './store-kit.ts';

const replicas = [await openMemory()];
const shortIdle = [await openMemory({ lifetimes: { idleSeconds: 0.06 } })];
afterAll(async () => {
  await Promise.all([...replicas, ...shortIdle].map((repositories) => repositories.close()));
});

describeRaces('races in memory', { replicas, shortIdle });
