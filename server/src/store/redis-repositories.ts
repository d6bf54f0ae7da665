import type { Secrets } from '../config/derive-key.ts';
import type { SessionLifetimes } from '../session/lifetimes.ts';
import type { SessionIds } from '../session/session-id.ts';
import { supersededSeconds } from '../session/session-repository.ts';
import { RecordCipher } from './record-cipher.ts';
import { RedisCeremonies } from './redis-ceremonies.ts';
import { RedisConnection } from './redis-connection.ts';
import { RedisHealth } from './redis-health.ts';
import { RedisKeys } from './redis-keys.ts';
import { RedisMessageThrottle } from './redis-message-throttle.ts';
import { RedisOnce } from './redis-once.ts';
import { type ClientOptions, createRedisClient } from './redis-options.ts';
import { RedisProviderIndex } from './redis-provider-index.ts';
import { RedisRateLimitClient } from './redis-rate-limit.ts';
import { RedisRecords } from './redis-record.ts';
import { RedisSessions } from './redis-sessions.ts';
import type { Repositories } from './repositories.ts';
import { type StoreLog, StoreMonitor } from './store-monitor.ts';

export interface RedisRepositoryOptions extends ClientOptions {
  readonly ids: SessionIds;
  readonly lifetimes: SessionLifetimes;
  /** How long the id before a step-up stays good. Default: a minute. */
  readonly supersededSeconds?: number;
  /** Newest first: it encrypts, all of them decrypt. */
  readonly secrets: Secrets;
  /** Begins each key. */
  readonly prefix: string;
  readonly log: StoreLog;
}

/** Repositories on Redis, for any number of processes. Connects in `start`. */
export function createRedisRepositories(options: RedisRepositoryOptions): Repositories {
  const { ids, lifetimes, secrets, prefix, timeoutMs, log } = options;
  const monitor = new StoreMonitor(log);
  const connection = new RedisConnection({ client: createRedisClient(options), timeoutMs, monitor });
  const keys = new RedisKeys(prefix, secrets);
  const health = new RedisHealth({ connection, probe: keys.probe, timeoutMs, monitor, log });
  const cipher = new RecordCipher(secrets);
  const sessions = new RedisSessions({
    ids,
    lifetimes,
    supersededSeconds: options.supersededSeconds ?? supersededSeconds,
    connection,
    keys,
    records: new RedisRecords(cipher, log),
    provider: new RedisProviderIndex(connection, keys, lifetimes.overallSeconds),
  });
  return {
    sessions,
    ceremonies: new RedisCeremonies(connection, keys, cipher),
    once: new RedisOnce(connection, keys),
    messages: new RedisMessageThrottle(connection, keys),
    rateLimits: { redis: new RedisRateLimitClient(connection), nameSpace: `${prefix}limit:` },
    state: () => health.state(),
    start: () => health.start(),
    close: async () => connection.close(),
  };
}
