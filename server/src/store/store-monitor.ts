import { failureOf } from './redis-failure.ts';

/** The part of a pino logger that the store needs. */
export interface StoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** So many milliseconds without a failure make a store that answers count as reachable again. */
const quietMs = 1000;

/** Logs when the store stops answering and when it is back: two lines an outage, however many calls it fails. */
export class StoreMonitor {
  readonly #log: StoreLog;
  #isDown = false;
  #lastFailureAt = 0;

  constructor(log: StoreLog) {
    this.#log = log;
  }

  failed(error: unknown): void {
    const { kind, reason } = failureOf(error);
    if (kind === 'bug') {
      const detail = error instanceof Error ? error.message : '';
      this.#log.error(
        { event: 'session_store.command_failed', reason, detail },
        'The session store could not run a command. This is a bug, or a server that is not supported.',
      );
      return;
    }
    this.#lastFailureAt = Date.now();
    if (this.#isDown) return;
    this.#isDown = true;
    this.#log.error({ event: `session_store.${kind}`, reason }, messages[kind]);
  }

  succeeded(): void {
    if (this.#isDown && Date.now() - this.#lastFailureAt >= quietMs) this.recovered();
  }

  recovered(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#log.info({ event: 'session_store.reachable' }, 'The session store answers again.');
  }
}

const messages = {
  unreachable: 'The session store does not answer. Requests that need a session get 503 until it does.',
  refused: 'The session store refuses commands. Requests that need a session get 503 until it accepts them.',
};
