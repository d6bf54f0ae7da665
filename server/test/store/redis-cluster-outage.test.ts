import { randomUUID } from 'node:crypto';
import { startCluster } from 'e2e/deployment/redis-cluster';
import { until } from 'e2e/deployment/until';
import { Redis } from 'ioredis';
import { afterAll, expect, test, vi } from 'vitest';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { backByItself, expectGoesOn, standing } from './outage-kit.ts';
import { onLoopback, openRedis, redisRepositories, singleServer } from './store-kit.ts';

const timeoutMs = 300;
const cluster = await startCluster();
const [killed, hanging] = cluster.nodes;
const store = { kind: 'cluster', tls: false, nodes: cluster.nodes.map(onLoopback) } as const;
const repositories = await openRedis(store, { timeoutMs });
vi.setConfig({ testTimeout: 20_000 });
afterAll(async () => {
  await repositories.close();
  await cluster.close();
});

/** Whether each of the sessions can be read; all are told by the deadline. */
async function readability(sessions: Awaited<ReturnType<typeof standing>>[]): Promise<boolean[]> {
  const startedAt = Date.now();
  const outcomes = await Promise.allSettled(
    sessions.map(({ auth }) => repositories.sessions.read(auth.sessionId)),
  );
  expect(Date.now() - startedAt).toBeLessThan(timeoutMs + 400);
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value !== undefined;
    expect(outcome.reason).toBeInstanceOf(StoreUnavailableError);
    return false;
  });
}

test('a wrong password, and the address of one node alone, are found at the start', async () => {
  const wrong = redisRepositories({ ...store, user: 'pingid', password: 'not the password' });
  await expect(wrong.start()).rejects.toThrow(/refuses the user name or the password/);
  const single = redisRepositories(singleServer(killed));
  await expect(single.start()).rejects.toThrow(/write redis\+cluster:\/\/ instead of redis:\/\//);
});

test('a node that is killed, and one that hangs: 503 until they are back', async () => {
  const sessions = await Promise.all(Array.from({ length: 12 }, () => standing(repositories)));
  await killed.kill();
  hanging.pause();
  const first = await readability(sessions);
  expect(first).toContain(false);
  expect(first).toContain(true);
  // When the others have noticed, no slot is served any more.
  await until(async () => (await readability(sessions)).every((isReadable) => !isReadable));
  await killed.start();
  hanging.resume();
  await cluster.healthy();
  await backByItself(repositories);
  await until(async () => (await readability(sessions)).every(Boolean));
  for (const session of sessions) await expectGoesOn(repositories, session);
});

test('connections that break: what has no answer fails, and nothing is sent again', async () => {
  const operators = cluster.nodes.map(({ port }) => new Redis(port, '127.0.0.1', { protocol: 2 }));
  for (let round = 0; round < 5; round++) {
    const people = Array.from({ length: 300 }, () => randomUUID());
    const reserved = people.map((person) => repositories.messages.reserve(person));
    const kills = operators.map((operator) =>
      operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
    );
    const outcomes = await Promise.allSettled(reserved);
    await Promise.all(kills);
    await backByItself(repositories);
    for (const [index, { status }] of outcomes.entries()) {
      // Each may have three: whoever was told of one has two left.
      if (status === 'fulfilled') expect(await freeMessages(people[index] ?? '')).toBe(2);
    }
  }
  for (const operator of operators) operator.disconnect();
});

async function freeMessages(person: string): Promise<number> {
  let count = 0;
  while ((await repositories.messages.reserve(person)) === 0) count++;
  return count;
}

test('all nodes stopped, and started again', async () => {
  const session = await standing(repositories);
  await Promise.all(cluster.nodes.map((node) => node.stop()));
  expect(await readability([session])).toEqual([false]);
  await until(async () => (await repositories.state()) === 'unreachable');
  await Promise.all(cluster.nodes.map((node) => node.start()));
  await cluster.healthy();
  await backByItself(repositories);
  await expectGoesOn(repositories, session);
});
