import { randomUUID } from 'node:crypto';
import { startRedis } from 'e2e/deployment/redis-server';
import { afterAll, expect, test } from 'vitest';
import { deriveKeys, type Secrets } from '../../src/config/derive-key.ts';
import { defaultLifetimes } from '../../src/session/lifetimes.ts';
import { SessionIds } from '../../src/session/session-id.ts';
import type { NewSession } from '../../src/session/session-repository.ts';
import { RecordCipher } from '../../src/store/record-cipher.ts';
import { RedisConnection } from '../../src/store/redis-connection.ts';
import { RedisKeys } from '../../src/store/redis-keys.ts';
import { createRedisClient } from '../../src/store/redis-options.ts';
import { RedisProviderIndex } from '../../src/store/redis-provider-index.ts';
import { RedisRecords } from '../../src/store/redis-record.ts';
import { RedisSessions } from '../../src/store/redis-sessions.ts';
import { StoreMonitor } from '../../src/store/store-monitor.ts';
import { newSession, prefix, recordingLog, singleServer } from './store-kit.ts';

const server = await startRedis();
const secrets: Secrets = ['the secret of these tests, 32 bytes or more'];
const log = recordingLog();
const connection = new RedisConnection({
  client: createRedisClient({ store: singleServer(server), timeoutMs: 1000 }),
  timeoutMs: 1000,
  monitor: new StoreMonitor(log),
});
connection.open();
const keys = new RedisKeys(prefix, secrets);
const { overallSeconds } = defaultLifetimes;
afterAll(async () => {
  connection.close();
  await server.close();
});

/** Something happens between the two steps of `create`. */
class InterruptedIndex extends RedisProviderIndex {
  between = async () => {};
  override async register(person: string, session: NewSession) {
    const names = await super.register(person, session);
    await this.between();
    return names;
  }
}

const provider = new InterruptedIndex(connection, keys, overallSeconds);
const sessions = new RedisSessions({
  ids: new SessionIds(deriveKeys(secrets, 'session id')),
  lifetimes: defaultLifetimes,
  supersededSeconds: 60,
  connection,
  keys,
  records: new RedisRecords(new RecordCipher(secrets), log),
  provider,
});

test.each(['sid', 'subject', 'subject of a sign-in without sid', 'sid and subject'])(
  'a logout of the %s that comes when the sign-in is registered and not yet written refuses it',
  async (what) => {
    const { sid, ...rest } = newSession();
    const session = what.endsWith('without sid') ? rest : { ...rest, ...(sid ? { sid } : {}) };
    const logout = {
      ...(what.startsWith('sid') && sid ? { sid } : {}),
      ...(what.includes('subject') ? { subject: session.subject } : {}),
      at: session.issuedAt,
    };
    provider.between = async () => void (await sessions.revokeByProvider(logout));
    expect(await sessions.create(randomUUID(), session)).toBeUndefined();
    expect(await sessions.listOf(session.user.id)).toEqual([]);
  },
);

test('a logout of an earlier sign-in at that moment does not refuse it', async () => {
  const session = newSession({ issuedAt: 1000 });
  provider.between = async () =>
    void (await sessions.revokeByProvider({ subject: session.subject, at: 999 }));
  expect(await sessions.create(randomUUID(), session)).toBeDefined();
});
