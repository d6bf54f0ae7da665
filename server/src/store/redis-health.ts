import { inspectRedis, probeWrite } from './redis-check.ts';
import type { RedisConnection } from './redis-connection.ts';
import { failureOf, StoreTimeoutError } from './redis-failure.ts';
import type { StoreState } from './repositories.ts';
import type { StoreLog, StoreMonitor } from './store-monitor.ts';
import { type StoreSettingsError, settingsErrorOf } from './store-settings-error.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';

const stateMaxAgeMs = 1000;

export interface RedisHealthOptions {
  readonly connection: RedisConnection;
  /** The key to write for a test. */
  readonly probe: string;
  readonly timeoutMs: number;
  readonly monitor: StoreMonitor;
  readonly log: StoreLog;
}

/** Whether Redis is there and fit for use: inspected at each new connection, and probed when somebody asks. */
export class RedisHealth {
  readonly #options: RedisHealthOptions;
  readonly #firstOutcome = Promise.withResolvers<StoreSettingsError | undefined>();
  #problem: StoreSettingsError | undefined;
  #latest: { state: Promise<StoreState>; at: number } | undefined;

  constructor(options: RedisHealthOptions) {
    this.#options = options;
    const { client } = options.connection;
    client.on('ready', () => void this.#inspect().then(this.#firstOutcome.resolve));
    client.once('error', (error: unknown) => this.#firstOutcome.resolve(settingsErrorOf(error)));
  }

  /**
   * Connects, and inspects the server. Resolves where it cannot be reached, too: then it goes on trying.
   * @throws {StoreSettingsError} with what to change
   */
  async start(): Promise<void> {
    const { connection, monitor, timeoutMs } = this.#options;
    const timer = setTimeout(() => {
      monitor.failed(new StoreTimeoutError(timeoutMs));
      this.#firstOutcome.resolve(undefined);
    }, timeoutMs);
    connection.open();
    const problem = await this.#firstOutcome.promise;
    clearTimeout(timer);
    if (!problem) return;
    connection.close();
    throw problem;
  }

  /** Answers from memory within a second of the last time. */
  state(): Promise<StoreState> {
    if (this.#latest && Date.now() - this.#latest.at < stateMaxAgeMs) return this.#latest.state;
    this.#latest = { state: this.#probe(), at: Date.now() };
    return this.#latest.state;
  }

  async #inspect(): Promise<StoreSettingsError | undefined> {
    const { connection, probe, monitor, log } = this.#options;
    try {
      await inspectRedis(connection, probe, log);
      monitor.recovered();
      this.#problem = undefined;
    } catch (error) {
      this.#setProblem(settingsErrorOf(error));
    }
    return this.#problem;
  }

  #setProblem(problem: StoreSettingsError | undefined): void {
    if (problem && problem.message !== this.#problem?.message) {
      this.#options.log.error({ event: 'session_store.unusable' }, problem.message);
    }
    this.#problem = problem;
  }

  async #probe(): Promise<StoreState> {
    const { connection, probe } = this.#options;
    if (this.#problem && (await this.#inspect())) return 'unusable';
    try {
      await probeWrite(connection, probe);
      return 'ok';
    } catch (error) {
      const cause = error instanceof StoreUnavailableError ? error.cause : error;
      return failureOf(cause).kind === 'unreachable' ? 'unreachable' : 'unusable';
    }
  }
}
