import { setImmediate as nextTurn } from 'node:timers/promises';
import { type SentinelSet, startSentinelSet } from 'e2e/deployment/redis-sentinel';
import { until } from 'e2e/deployment/until';
import { afterAll, expect, test, vi } from 'vitest';
import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { backByItself, expectGoesOn, expectOutage, standing, writes } from './outage-kit.ts';
import { onLoopback, openRedis, signIn } from './store-kit.ts';

vi.setConfig({ testTimeout: 20_000 });
const timeoutMs = 300;
const sets = await Promise.all([startSentinelSet(), startSentinelSet()]);
const [planned, sudden] = sets;
const opened: Repositories[] = [];
afterAll(async () => {
  await Promise.all(opened.map((repositories) => repositories.close()));
  await Promise.all(sets.map((set) => set.close()));
});

async function open({ sentinels, name }: SentinelSet): Promise<Repositories> {
  const nodes = sentinels.map(onLoopback);
  const repositories = await openRedis({ kind: 'sentinel', tls: false, nodes, name, db: 0 }, { timeoutMs });
  opened.push(repositories);
  return repositories;
}

/** Resolves when the replica has everything. */
async function replicated(set: SentinelSet): Promise<void> {
  await until(async () => (await (await set.primary()).command('WAIT', 1, 1000)) === '1');
}

/** Signs people in, one after the other, until it is told to stop. */
function keepSigningIn(repositories: Repositories) {
  const failures = new Set<unknown>();
  let isRunning = true;
  const done = (async () => {
    while (isRunning) {
      await signIn(repositories).catch((error: unknown) => failures.add(error));
      await nextTurn();
    }
  })();
  return {
    failures,
    stop: async () => {
      isRunning = false;
      await done;
    },
  };
}

async function writesToPrimary(set: SentinelSet, repositories: Repositories): Promise<boolean> {
  const { signInId } = await signIn(repositories);
  return (await (await set.primary()).command('KEYS', `*${signInId}*`)) !== '';
}

test('a failover in the middle of operations: all sessions are there after it', async () => {
  const [one, two] = [await open(planned), await open(planned)];
  const before = await Promise.all([standing(one), standing(one), standing(two)]);
  await replicated(planned);
  const traffic = [one, two].map(keepSigningIn);
  await planned.failover();
  await Promise.all([one, two].map(backByItself));
  // The server before still takes writes, which are lost: nobody may go on using it.
  for (const replica of [one, two])
    await until(() => writesToPrimary(planned, replica).catch(() => false), 3000);
  for (const { stop } of traffic) await stop();
  for (const failure of traffic.flatMap(({ failures }) => [...failures])) {
    expect(failure).toBeInstanceOf(StoreUnavailableError);
  }
  for (const session of before) await expectGoesOn(two, session);
});

test('a primary that dies: 503 until the Sentinels have made the replica the primary', async () => {
  const [one, two] = [await open(sudden), await open(sudden)];
  const before = await standing(one);
  await replicated(sudden);
  const primary = await sudden.primary();
  await primary.kill();
  await expectOutage(writes(one, before), timeoutMs);
  await until(async () => (await sudden.primary()).port !== primary.port);
  await Promise.all([one, two].map(backByItself));
  await expectGoesOn(two, before);
});
