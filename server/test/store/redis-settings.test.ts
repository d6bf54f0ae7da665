import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { loopbackCertificate } from 'e2e/deployment/certificate';
import { type RedisServerOptions, startRedis } from 'e2e/deployment/redis-server';
import { until } from 'e2e/deployment/until';
import { afterEach, describe, expect, test } from 'vitest';
import type { RedisStoreConfig } from '../../src/config/session-store-config.ts';
import { StoreSettingsError } from '../../src/store/store-settings-error.ts';
import { expectGoesOn, reads, removals, standing, writes } from './outage-kit.ts';
import { type OpenOptions, onLoopback, recordingLog, redisRepositories, singleServer } from './store-kit.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options?: RedisServerOptions) {
  const server = await startRedis(options);
  closing.push(() => server.close());
  return server;
}

function connectTo(store: RedisStoreConfig, options?: OpenOptions) {
  const repositories = redisRepositories(store, options);
  closing.push(() => repositories.close());
  return repositories;
}

const password = 'correct horse battery staple';
const login = { user: 'pingid', password };

/** What the check at the start says. */
async function complaintOf(store: RedisStoreConfig, options?: OpenOptions): Promise<string> {
  const complaint = await connectTo(store, options)
    .start()
    .catch((error: unknown) => error);
  if (!(complaint instanceof StoreSettingsError)) throw new Error('Nothing was found');
  expect(complaint.message).not.toContain(password);
  return complaint.message;
}

describe('login', () => {
  // The commands and keys that the service needs; a Cluster needs cluster|slots and cluster|info, a database select, too.
  const commands =
    '+info +eval +evalsha +time +get +set +del +exists +pexpire +pttl +incr +hget +hset +hmget +hgetall +hdel +hincrby +zadd +zrange +zrem +sadd +smembers';
  const aclOf = (rules: string) => ['user default off', `user pingid on #${sha256Of(password)} ${rules}`];

  test('a user with no more than the commands and the keys that are needed', async () => {
    const server = await start({ config: aclOf(`~test:* -@all ${commands}`) });
    const log = recordingLog();
    const repositories = connectTo({ ...singleServer(server), ...login }, { log });
    await repositories.start();
    const [session, other] = [await standing(repositories), await standing(repositories)];
    for (const list of [writes, reads, removals]) {
      for (const operation of list(repositories, session)) await operation();
    }
    for (const outcome of ['sent', 'unsent', 'confirmed'] as const) {
      await repositories.messages.reserve(other.auth.user.id);
      await repositories.messages.settle(other.auth.user.id, outcome);
    }
    const counted = Promise.withResolvers<unknown>();
    const { redis } = repositories.rateLimits;
    redis.defineCommand('rateLimit', { lua: "return redis.call('INCR', KEYS[1])" });
    redis.rateLimit('test:limit:x', 1000, 1, (_error: unknown, reply: unknown) => counted.resolve(reply));
    expect(await counted.promise).toBe(1);
    await expectGoesOn(repositories, other);
    expect(log.lines).toEqual([]);
  });

  test('a user who may not run INFO: the check says what it did not look at', async () => {
    const server = await start({ config: aclOf(`~test:* -@all ${commands} -info`) });
    const log = recordingLog();
    const repositories = connectTo({ ...singleServer(server), ...login }, { log });
    await repositories.start();
    expect(log.events()).toEqual(['session_store.not_inspected']);
    await expectGoesOn(repositories, await standing(repositories));
  });

  test.each([
    ['may not run scripts', `~test:* -@all ${commands} -eval`, /lacks a permission.*'eval'/],
    ['may not write', '~test:* -@all +info +get +eval', /lacks a permission.*'set'/],
    ['may not use our keys', `~other:* -@all ${commands}`, /lacks a permission/],
  ])('a user who %s', async (_what, rules, complaint) => {
    const server = await start({ config: aclOf(rules) });
    expect(await complaintOf({ ...singleServer(server), ...login })).toMatch(complaint);
  });

  test('a wrong password, and none', async () => {
    const server = await start({ config: aclOf('~* +@all') });
    const wrong = { ...login, password: `not ${password}` };
    expect(await complaintOf({ ...singleServer(server), ...wrong })).toMatch(
      /refuses the user name or the password/,
    );
    expect(await complaintOf(singleServer(server))).toMatch(/requires a password/);
  });
});

describe('server', () => {
  test('one that removes keys when its memory is full is refused', async () => {
    const server = await start({ config: ['maxmemory 100mb', 'maxmemory-policy allkeys-lru'] });
    expect(await complaintOf(singleServer(server))).toMatch(
      /allkeys-lru.*set maxmemory-policy to noeviction/,
    );
  });

  test.each([
    ['keeps them', ['maxmemory 100mb', 'maxmemory-policy noeviction']],
    ['has no limit', ['maxmemory-policy allkeys-lru']],
  ])('one that %s is accepted', async (_what, config) => {
    const server = await start({ config });
    await connectTo(singleServer(server)).start();
  });

  test('one that is changed for the worse meanwhile makes the service unready, until it is changed back', async () => {
    const server = await start({ config: ['maxmemory 100mb', 'maxmemory-policy noeviction'] });
    const log = recordingLog();
    const repositories = connectTo(singleServer(server), { log });
    await repositories.start();
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await server.command('CLIENT', 'KILL', 'TYPE', 'normal');
    await until(async () => (await repositories.state()) === 'unusable');
    expect(log.events()).toContain('session_store.unusable');
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await until(async () => (await repositories.state()) === 'ok');
  });

  test('one without the database, and one that is no Cluster', async () => {
    const server = await start();
    const store = { kind: 'redis', tls: false, host: '127.0.0.1', port: server.port, db: 99 } as const;
    expect(await complaintOf(store)).toMatch(/no database of the number/);
    const cluster = { kind: 'cluster', tls: false, nodes: [onLoopback(server)] } as const;
    expect(await complaintOf(cluster)).toMatch(/not part of a Cluster/);
  });

  test.each([
    ['redis_version:6.2.14', /is Redis 6\.2\.14: use Redis 7, Valkey 8, or later/],
    ['redis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:7.2.9', /is Valkey 7\.2\.9/],
  ])('a version that is too old: %s', async (info, complaint) => {
    const port = await startImpostor(info);
    expect(await complaintOf(singleServer({ port }))).toMatch(complaint);
  });
});

test('TLS with a certificate that only our own CA vouches for', async () => {
  const certificate = await loopbackCertificate();
  const server = await start({ tls: certificate });
  const store = { ...singleServer(server), tls: true };
  const repositories = connectTo(store, { ca: certificate.cert });
  await repositories.start();
  await expectGoesOn(repositories, await standing(repositories));
  expect(await complaintOf(store)).toMatch(/certificate of Redis is not trusted/);
});

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Answers every command with the same text, as `INFO` would. */
async function startImpostor(info: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('data', () => socket.write(`$${info.length}\r\n${info}\r\n`));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
