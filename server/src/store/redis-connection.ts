import { StoreDisconnectedError, StoreTimeoutError } from './redis-failure.ts';
import type { RedisClient } from './redis-options.ts';
import type { StoreMonitor } from './store-monitor.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';

/** Runs one Lua script: all keys in one hash slot, all or nothing, one round trip. */
export type RedisScript = (keys: readonly string[], args: readonly (string | number)[]) => Promise<unknown>;

export interface RedisConnectionOptions {
  readonly client: RedisClient;
  /** Every command is answered or has failed by then. */
  readonly timeoutMs: number;
  readonly monitor: StoreMonitor;
}

/**
 * The only way to Redis: each command has a deadline and is sent once. A connection that was lost a moment ago is waited
 * for within the deadline; in a longer outage commands fail at once. Every failure is a `StoreUnavailableError`.
 */
export class RedisConnection {
  readonly client: RedisClient;
  readonly #timeoutMs: number;
  readonly #monitor: StoreMonitor;
  #ready = Promise.withResolvers<void>();
  #isConnected = false;
  #lostAt = Date.now();
  #isClosing = false;

  constructor({ client, timeoutMs, monitor }: RedisConnectionOptions) {
    this.client = client;
    this.#timeoutMs = timeoutMs;
    this.#monitor = monitor;
    client.on('ready', () => {
      this.#isConnected = true;
      this.#ready.resolve();
    });
    client.on('close', () => this.#lost());
    client.on('error', (error: unknown) => {
      if (!this.#isClosing) monitor.failed(error);
    });
    client.on('end', () => this.#connectLater());
  }

  /** Starts to connect, and keeps trying until `close`. */
  open(): void {
    this.client.connect().catch(() => undefined);
  }

  close(): void {
    this.#isClosing = true;
    this.client.disconnect();
  }

  /** @param name must not be that of a Redis command */
  script(name: string, lua: string): RedisScript {
    this.client.defineCommand(name, { lua });
    const invoke: (...args: unknown[]) => Promise<unknown> = Reflect.get(this.client, name);
    return (keys, args) =>
      this.run((client) => Reflect.apply(invoke, client, [keys.length, ...keys, ...args]));
  }

  async run<T>(send: (client: RedisClient) => Promise<T>): Promise<T> {
    try {
      const reply = await this.#withDeadline(send);
      this.#monitor.succeeded();
      return reply;
    } catch (error) {
      this.#monitor.failed(error);
      throw new StoreUnavailableError(error);
    }
  }

  #withDeadline<T>(send: (client: RedisClient) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      reject(new StoreTimeoutError(this.#timeoutMs));
    }, this.#timeoutMs);
    const sendInTime = async () => {
      if (this.client.status !== 'ready') await this.#whenReady();
      // The caller already has the failure, so the command must not be sent any more.
      if (isOver) throw new StoreTimeoutError(this.#timeoutMs);
      return send(this.client);
    };
    const sendOnce = () =>
      sendInTime().catch(async (error: unknown) => {
        if (!wasNotSent(error)) throw error;
        await this.#whenReady();
        return sendInTime();
      });
    void sendOnce()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
    return promise;
  }

  async #whenReady(): Promise<void> {
    this.#lost();
    if (Date.now() - this.#lostAt >= this.#timeoutMs) throw new StoreDisconnectedError();
    await this.#ready.promise;
  }

  #lost(): void {
    // A failed attempt to connect ends in `close`, too, but nothing is lost then.
    if (!this.#isConnected) return;
    this.#isConnected = false;
    this.#lostAt = Date.now();
    this.#ready = Promise.withResolvers();
  }

  #connectLater(): void {
    if (!this.#isClosing) setTimeout(() => this.open(), 1000).unref();
  }
}

/** The connection was ending when the client was about to write to it. */
function wasNotSent(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Stream isn't writeable");
}
