import {
  type MessageOutcome,
  type MessageThrottle,
  pauseAfterMs,
  throttleMemorySeconds,
} from '../mfa/message-throttle.ts';
import { personOf } from '../session/session-id.ts';
import type { RedisConnection, RedisScript } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { luaNow } from './redis-lua.ts';

/** After so many unanswered messages the pause grows no more. */
const pauseCount = 32;
const pausesMs = Array.from({ length: pauseCount }, (_, unanswered) => pauseAfterMs(unanswered));

const reserveScript = `
local memoryMs = ARGV[1]
${luaNow}
local unanswered, lastSentAt = unpack(redis.call('HMGET', KEYS[1], 'unanswered', 'lastSentAt'))
unanswered, lastSentAt = tonumber(unanswered or 0), tonumber(lastSentAt or 0)
local pauseMs = tonumber(ARGV[math.min(unanswered + 2, #ARGV)])
if lastSentAt + pauseMs > now then return lastSentAt + pauseMs - now end
redis.call('HSET', KEYS[1], 'unanswered', unanswered + 1, 'lastSentAt', now, 'previousSentAt', lastSentAt)
redis.call('PEXPIRE', KEYS[1], memoryMs)
return 0`;

const confirmScript = `return redis.call('DEL', KEYS[1])`;

const countScript = `
local memoryMs = ARGV[1]
${luaNow}
redis.call('HSET', KEYS[1], 'previousSentAt', redis.call('HGET', KEYS[1], 'lastSentAt') or 0, 'lastSentAt', now)
redis.call('HINCRBY', KEYS[1], 'unanswered', 1)
return redis.call('PEXPIRE', KEYS[1], memoryMs)`;

const takeBackScript = `
local memoryMs = ARGV[1]
${luaNow}
local unanswered, previousSentAt = unpack(redis.call('HMGET', KEYS[1], 'unanswered', 'previousSentAt'))
if not unanswered then return 0 end
redis.call('HSET', KEYS[1], 'unanswered', math.max(unanswered - 1, 0), 'lastSentAt', previousSentAt)
return redis.call('PEXPIRE', KEYS[1], math.max(previousSentAt + memoryMs - now, 0))`;

/** Counts unanswered messages on Redis. */
export class RedisMessageThrottle implements MessageThrottle {
  readonly #keys: RedisKeys;
  readonly #reserve: RedisScript;
  readonly #confirm: RedisScript;
  readonly #count: RedisScript;
  readonly #takeBack: RedisScript;

  constructor(connection: RedisConnection, keys: RedisKeys) {
    this.#keys = keys;
    this.#reserve = connection.script('reserveMessage', reserveScript);
    this.#confirm = connection.script('confirmMessage', confirmScript);
    this.#count = connection.script('countMessage', countScript);
    this.#takeBack = connection.script('takeBackMessage', takeBackScript);
  }

  async reserve(userId: string): Promise<number> {
    return Number(await this.#reserve(this.#keyOf(userId), [throttleMemorySeconds * 1000, ...pausesMs]));
  }

  async settle(userId: string, outcome: MessageOutcome): Promise<void> {
    const key = this.#keyOf(userId);
    if (outcome === 'confirmed') await this.#confirm(key, []);
    else if (outcome === 'sent') await this.#count(key, [throttleMemorySeconds * 1000]);
    else await this.#takeBack(key, [throttleMemorySeconds * 1000]);
  }

  #keyOf(userId: string): [string] {
    return [this.#keys.ofPerson(personOf(userId)).messages];
  }
}
