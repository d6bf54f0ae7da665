import { startCluster } from 'e2e/deployment/redis-cluster';
import { until } from 'e2e/deployment/until';
import { afterAll, expect, test, vi } from 'vitest';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { backByItself, expectGoesOn, standing } from './outage-kit.ts';
import { onLoopback, openRedis } from './store-kit.ts';

const timeoutMs = 300;
const cluster = await startCluster();
const repositories = await openRedis(
  { kind: 'cluster', tls: false, nodes: cluster.nodes.map(onLoopback) },
  { timeoutMs },
);
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

test.each(['killed', 'hanging'] as const)('a node that is %s: 503 until it is back', async (what) => {
  const sessions = await Promise.all(Array.from({ length: 12 }, () => standing(repositories)));
  const [node] = cluster.nodes;
  if (what === 'killed') await node?.kill();
  else node?.pause();
  const first = await readability(sessions);
  expect(first).toContain(false);
  // When the others have noticed, no slot is served any more.
  await until(async () => (await readability(sessions)).every((isReadable) => !isReadable));
  if (what === 'killed') await node?.start();
  else node?.resume();
  await cluster.healthy();
  await backByItself(repositories);
  await until(async () => (await readability(sessions)).every(Boolean));
  for (const session of sessions) await expectGoesOn(repositories, session);
});

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
