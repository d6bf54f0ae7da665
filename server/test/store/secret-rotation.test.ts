import { startRedis } from 'e2e/deployment/redis-server';
import { Redis } from 'ioredis';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Secrets } from '../../src/config/derive-key.ts';
import type { RedisRepositories } from '../../src/store/redis-repositories.ts';
import {
  deviceAuthentication,
  evidence,
  newSession,
  openRedis,
  recordingLog,
  signIn,
  singleServer,
  stepUp,
} from './store-kit.ts';

const before: Secrets = ['the secret before the rotation, 32 bytes'];
const after: Secrets = ['the secret after the rotation, 32 bytes!', ...before];
const server = await startRedis();
afterAll(() => server.close());

const opened: RedisRepositories[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((repositories) => repositories.close()));
});
async function open(secrets: Secrets, log = recordingLog()) {
  const repositories = await openRedis(singleServer(server), { secrets, log });
  opened.push(repositories);
  return repositories;
}

test('a new secret before the old one signs nobody out', async () => {
  const old = await open(before);
  const auth = await stepUp(old, await signIn(old));
  const rotated = await open(after);
  expect(await rotated.sessions.read(auth.sessionId)).toEqual(auth);
  const raised = await stepUp(rotated, auth);
  expect(await rotated.sessions.read(raised.sessionId)).toMatchObject({ level: 2 });
});

test('a step-up whose answer was lost before the rotation is repeated after it, with the same id', async () => {
  const old = await open(before);
  const auth = await signIn(old);
  const ceremony = deviceAuthentication();
  const raised = await stepUp(old, auth, ceremony);
  const rotated = await open(after);
  const repeated = await rotated.sessions.stepUp(auth, evidence(ceremony));
  expect(repeated).toEqual({ outcome: 'repeated', auth: raised });
});

test('a logout at the OpenID Provider finds sessions from before and after the rotation', async () => {
  const [old, rotated] = [await open(before), await open(after)];
  const session = newSession();
  const auths = [await signIn(old, session), await signIn(rotated, session)];
  const logout = { ...(session.sid ? { sid: session.sid } : {}), subject: session.subject, at: 2000 };
  const revoked = await rotated.sessions.revokeByProvider(logout);
  expect(revoked.map(({ signInId }) => signInId).sort()).toEqual(
    auths.map(({ signInId }) => signInId).sort(),
  );
});

test('a sign-in on its way is refused where the logout came before the rotation', async () => {
  const old = await open(before);
  const session = newSession();
  await old.sessions.revokeByProvider({ ...(session.sid ? { sid: session.sid } : {}), at: 2000 });
  const rotated = await open(after);
  expect(await rotated.sessions.create(crypto.randomUUID(), session)).toBeUndefined();
});

test('a session under a secret that is gone counts as ended, and the log says why once', async () => {
  const old = await open(before);
  const auths = [await signIn(old), await signIn(old)];
  const log = recordingLog();
  const later = await open(['a secret that nothing was written under'], log);
  for (const { sessionId } of auths) expect(await later.sessions.read(sessionId)).toBeUndefined();
  expect(log.lines).toMatchObject([{ level: 'warn', event: 'session_store.record_unreadable' }]);
});

test('whoever reads Redis sees no name, no address, no session id, and nothing of the provider', async () => {
  const repositories = await open(before);
  const session = newSession();
  const auth = await signIn(repositories, session);
  const raised = await stepUp(repositories, auth);
  await repositories.messages.reserve(session.user.id);
  await repositories.once.claimOnce('logout-token', 'the-id-of-a-logout-token', 60);
  await repositories.sessions.revokeByProvider({ sid: 'ended-at-the-provider', at: 2000 });
  const content = await everything();
  expect(content).toContain(auth.signInId);
  const secrets = [auth.sessionId, raised.sessionId].map((id) => id.split('.')[2] ?? '');
  const personal = [session.user.id, session.user.username, session.user.email ?? '', session.subject];
  const others = [
    session.sid ?? '',
    'ended-at-the-provider',
    'the-id-of-a-logout-token',
    'Laptop',
    'Firefox',
  ];
  for (const text of [...secrets, ...personal, ...others]) {
    expect(text).not.toBe('');
    expect(content).not.toContain(text);
  }
});

/** All keys and values, as one text. */
async function everything(): Promise<string> {
  const reader = new Redis(server.port, '127.0.0.1', { protocol: 2 });
  const dumpOf = async (key: string) => {
    const type = await reader.type(key);
    if (type === 'hash') return [key, await reader.hgetall(key)];
    if (type === 'zset') return [key, await reader.zrange(key, '0', '-1')];
    if (type === 'set') return [key, await reader.smembers(key)];
    return [key, await reader.get(key)];
  };
  const content = JSON.stringify(await Promise.all((await reader.keys('*')).map(dumpOf)));
  reader.disconnect();
  return content;
}
