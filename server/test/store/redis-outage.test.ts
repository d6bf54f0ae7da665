import { randomUUID } from 'node:crypto';
import { startRedis } from 'e2e/deployment/redis-server';
import { until } from 'e2e/deployment/until';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { maxSessionsPerPerson } from '../../src/session/session-repository.ts';
import type { Repositories } from '../../src/store/repositories.ts';
import { backByItself, expectGoesOn, expectOutage, reads, removals, standing, writes } from './outage-kit.ts';
import { startSlowForwarder } from './slow-forwarder.ts';
import {
  again,
  evidence,
  newSession,
  type OpenOptions,
  openRedis,
  recordingLog,
  redisRepositories,
  signIn,
  singleServer,
} from './store-kit.ts';

const timeoutMs = 300;
const server = await startRedis({ persistent: true });
vi.setConfig({ testTimeout: 20_000 });
afterAll(() => server.close());

const opened: Repositories[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((repositories) => repositories.close()));
});
async function open(options: OpenOptions = {}, store = singleServer(server)) {
  const repositories = await openRedis(store, { timeoutMs, ...options });
  opened.push(repositories);
  return repositories;
}

test('a Redis that was stopped: 503 at once, one line in the log, and on it goes when it is back', async () => {
  const log = recordingLog();
  const repositories = await open({ log, timeoutMs: 1000 });
  const before = await standing(repositories);
  await server.kill();
  await expectOutage([...writes(repositories, before), ...reads(repositories, before)], 1000);
  await expectOutage(removals(repositories, before), 1000);
  expect(await repositories.state()).toBe('unreachable');
  // In a longer outage nobody waits for the deadline.
  await expectOutage(reads(repositories, before), 0);
  await server.start();
  await backByItself(repositories);
  await expectGoesOn(repositories, before);
  await until(async () => (await repositories.state()) === 'ok');
  await until(async () => log.events().includes('session_store.reachable'));
  expect(log.events()).toEqual(['session_store.unreachable', 'session_store.reachable']);
});

test('a restart that is over within the deadline fails nothing that comes after it began', async () => {
  const repositories = await open({ timeoutMs: 3000 });
  const before = await standing(repositories);
  await server.stop();
  const waiting = [repositories.sessions.read(before.auth.sessionId), signIn(repositories)];
  await server.start();
  expect(await Promise.all(waiting)).toMatchObject([{ level: 1 }, { level: 1 }]);
  await expectGoesOn(repositories, before);
});

test('a Redis that hangs: 503 by the deadline, and nothing is done twice when it goes on', async () => {
  const repositories = await open();
  const before = await standing(repositories);
  server.pause();
  await expectOutage([...writes(repositories, before), ...reads(repositories, before)], timeoutMs);
  expect(await repositories.state()).toBe('unreachable');
  server.resume();
  await backByItself(repositories);
  await expectGoesOn(repositories, before);
});

test('a Redis that hangs for so long that the connection is given up', async () => {
  const repositories = await open({ timeoutMs: 100 });
  const before = await standing(repositories);
  server.pause();
  for (let attempt = 0; attempt < 6; attempt++) await expectOutage(reads(repositories, before), 100);
  server.resume();
  await backByItself(repositories);
  await expectGoesOn(repositories, before);
});

test('a full Redis: 503 for what needs memory, by halves nothing, and people can still sign out', async () => {
  const log = recordingLog();
  const repositories = await open({ log });
  const [before, leaving] = [await standing(repositories), await standing(repositories)];
  const frequent = newSession();
  for (let count = 0; count < maxSessionsPerPerson; count++) await signIn(repositories, again(frequent));
  await server.command('CONFIG', 'SET', 'maxmemory', 1);
  try {
    await expectOutage([() => signIn(repositories, again(frequent))], timeoutMs);
    expect(await repositories.sessions.listOf(frequent.user.id)).toHaveLength(maxSessionsPerPerson);
    await expectOutage(writes(repositories, before), timeoutMs);
    expect(await repositories.state()).toBe('unusable');
    for (const operation of reads(repositories, before)) await operation();
    for (const operation of removals(repositories, leaving)) await operation();
    expect(await repositories.sessions.read(leaving.auth.sessionId)).toBeUndefined();
  } finally {
    await server.command('CONFIG', 'SET', 'maxmemory', 0);
  }
  expect(log.lines[0]).toMatchObject({ event: 'session_store.refused', reason: 'OOM' });
  expect(await repositories.ceremonies.find(before.auth, before.mfa)).toBe('open');
  expect(await repositories.sessions.read(before.auth.sessionId)).toMatchObject({ level: 1 });
  await expectGoesOn(repositories, before);
});

test('a Redis that has become a replica: 503 for every change until it may be written to', async () => {
  const repositories = await open();
  const before = await standing(repositories);
  await server.command('REPLICAOF', '127.0.0.1', 1);
  try {
    for (const operation of [...writes(repositories, before), ...removals(repositories, before)]) {
      await expectOutage([operation], timeoutMs);
    }
    expect(await repositories.state()).not.toBe('ok');
    await server.command('CONFIG', 'SET', 'replica-serve-stale-data', 'no');
    await expectOutage(reads(repositories, before), timeoutMs);
  } finally {
    await server.command('CONFIG', 'SET', 'replica-serve-stale-data', 'yes');
    await server.command('REPLICAOF', 'NO', 'ONE');
  }
  await backByItself(repositories);
  await expectGoesOn(repositories, before);
});

test('a connection that died without a word is replaced after two deadlines', async () => {
  const cable = await startSlowForwarder(server.port, 0);
  const repositories = await open({ timeoutMs: 200 }, singleServer(cable));
  const before = await standing(repositories);
  cable.silence();
  await expectOutage(reads(repositories, before), 200);
  await until(async () => (await repositories.state()) === 'ok', 3000);
  await expectGoesOn(repositories, before);
  await cable.close();
});

test('what waited for a connection until its deadline is not done afterwards', async () => {
  const repositories = await open();
  const value = randomUUID();
  await server.stop();
  await expectOutage([() => repositories.once.claimOnce('logout-token', value, 60)], timeoutMs);
  await server.start();
  await backByItself(repositories);
  expect(await repositories.once.claimOnce('logout-token', value, 60)).toBe(true);
});

test('a slow Redis (200 ms) works with the usual deadline', async () => {
  const slow = await startSlowForwarder(server.port, 200);
  const repositories = await open({ timeoutMs: 1000 }, singleServer(slow));
  try {
    const { user, signInId, sessionId } = await signIn(repositories);
    expect(await repositories.sessions.read(sessionId)).toBeDefined();
    expect(await repositories.sessions.revoke(user.id, signInId)).toBeDefined();
  } finally {
    await slow.close();
  }
});

test('a Redis that is slower than the deadline: 503, and what it did all the same is done once', async () => {
  const slow = await startSlowForwarder(server.port, 200);
  const fast = await open();
  const impatient = redisRepositories(singleServer(slow), { timeoutMs: 100 });
  opened.push(impatient);
  const before = await standing(fast);
  await impatient.start();
  await until(async () => (await impatient.state()) === 'unreachable');
  await expectOutage([() => impatient.sessions.stepUp(before.auth, evidence(before.mfa))], 100);
  await expectGoesOn(fast, before);
  await slow.close();
});

test('a Redis that is not there at the start: it begins without, and goes on when it is there', async () => {
  const log = recordingLog();
  await server.stop();
  const repositories = await open({ log });
  expect(await repositories.state()).toBe('unreachable');
  await expect(signIn(repositories)).rejects.toThrow('The session store is unavailable');
  await server.start();
  await backByItself(repositories);
  await expectGoesOn(repositories, await standing(repositories));
  expect(log.events()).toEqual(['session_store.unreachable', 'session_store.reachable']);
});

test('scripts that Redis has forgotten are sent again', async () => {
  const repositories = await open();
  const before = await standing(repositories);
  await server.command('SCRIPT', 'FLUSH');
  await expectGoesOn(repositories, before);
});
