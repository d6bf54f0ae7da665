import { setImmediate as nextTurn } from 'node:timers/promises';
import { startSentinelSet } from 'e2e/deployment/redis-sentinel';
import { until } from 'e2e/deployment/until';
import { afterAll, expect, test, vi } from 'vitest';
import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { backByItself, expectGoesOn, expectOutage, standing, writes } from './outage-kit.ts';
import { onLoopback, openRedis, signIn } from './store-kit.ts';

const timeoutMs = 300;
const set = await startSentinelSet();
const replicas = await Promise.all(
  [1, 2].map(() =>
    openRedis(
      { kind: 'sentinel', tls: false, nodes: set.sentinels.map(onLoopback), name: set.name, db: 0 },
      { timeoutMs },
    ),
  ),
);
vi.setConfig({ testTimeout: 20_000 });
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  await set.close();
});

/** Signs people in, one after the other, until it is told to stop. */
function keepSigningIn(repositories: Repositories) {
  const outcomes = new Set<unknown>();
  let isRunning = true;
  const done = (async () => {
    while (isRunning) {
      outcomes.add(await signIn(repositories).catch((error: unknown) => error));
      await nextTurn();
    }
  })();
  return {
    outcomes,
    stop: async () => {
      isRunning = false;
      await done;
    },
  };
}

async function allStandAgain(): Promise<void> {
  await Promise.all(replicas.map(backByItself));
}

test('a failover in the middle of operations: some are told 503, and all sessions are there after it', async () => {
  const [one, two] = replicas;
  if (!one || !two) throw new Error('No replicas');
  const before = await Promise.all([standing(one), standing(one), standing(two)]);
  await (await set.primary()).command('WAIT', 1, 2000);
  const traffic = replicas.map(keepSigningIn);
  await set.failover();
  await allStandAgain();
  for (const { stop } of traffic) await stop();
  for (const outcome of traffic.flatMap(({ outcomes }) => [...outcomes])) {
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(StoreUnavailableError);
  }
  for (const session of before) await expectGoesOn(two, session);
});

test('a primary that dies: 503 until the Sentinels have made the replica the primary', async () => {
  const [one, two] = replicas;
  if (!one || !two) throw new Error('No replicas');
  await until(async () =>
    (await (await set.primary()).command('INFO', 'replication')).includes('state=online'),
  );
  const before = await standing(one);
  const primary = await set.primary();
  await primary.command('WAIT', 1, 2000);
  await primary.kill();
  await expectOutage(writes(one, before), timeoutMs);
  await until(async () => (await set.primary()).port !== primary.port);
  await allStandAgain();
  await expectGoesOn(two, before);
});
