import type { OnceRepository, OnceScope } from '../oidc/once-repository.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';

/** Values that count once, on Redis. */
export class RedisOnce implements OnceRepository {
  readonly #connection: RedisConnection;
  readonly #keys: RedisKeys;

  constructor(connection: RedisConnection, keys: RedisKeys) {
    this.#connection = connection;
    this.#keys = keys;
  }

  async claimOnce(scope: OnceScope, value: string, ttlSeconds: number): Promise<boolean> {
    const key = this.#keys.of('once', `${scope} ${value}`);
    const ttlMs = Math.round(ttlSeconds * 1000);
    return (await this.#connection.run((client) => client.set(key, '1', 'PX', ttlMs, 'NX'))) === 'OK';
  }

  async release(scope: OnceScope, value: string): Promise<void> {
    const key = this.#keys.of('once', `${scope} ${value}`);
    await this.#connection.run((client) => client.del(key));
  }
}
