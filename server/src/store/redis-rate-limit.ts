import type { RedisConnection } from './redis-connection.ts';

type Callback = (error: unknown, reply?: unknown) => void;
type Command = (key: string, ...rest: unknown[]) => void;

/**
 * What @fastify/rate-limit needs of its Redis client: it defines its own scripts of one key, and calls them with a
 * callback. Here they have our deadline, and fail with our error.
 */
export class RedisRateLimitClient {
  readonly #connection: RedisConnection;
  rateLimit?: Command;
  rateLimitRead?: Command;

  constructor(connection: RedisConnection) {
    this.#connection = connection;
  }

  defineCommand(name: 'rateLimit' | 'rateLimitRead', { lua }: { lua: string }): void {
    const script = this.#connection.script(name, lua);
    this[name] = (key, ...rest) => {
      const callback = rest.pop();
      if (!isCallback(callback)) throw new TypeError('The rate limit gave no callback');
      void script([key], rest.map(String)).then(
        (reply) => callback(null, reply),
        (error: unknown) => callback(error),
      );
    };
  }
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}
