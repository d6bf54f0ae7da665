import type { FastifyBaseLogger } from 'fastify';
import { runInBackground } from './request-context.ts';

/**
 * Work that no answer waits for, such as canceling a device authentication at PingOne. A process that ends waits for
 * it, within a bound.
 */
export class BackgroundWork {
  readonly #log: Pick<FastifyBaseLogger, 'error'>;
  readonly #running = new Set<Promise<unknown>>();

  constructor(log: Pick<FastifyBaseLogger, 'error'>) {
    this.#log = log;
  }

  /** Fire and forget: a failure is logged. It goes on when the browser's request is over. */
  run(work: () => Promise<unknown>): void {
    const running = runInBackground(work)
      .catch((error: unknown) =>
        this.#log.error({ event: 'background.failed', err: error }, 'Background work failed.'),
      )
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until all of it has ended, including what is added in the meantime, but at most `timeoutMs`. */
  async settled(timeoutMs: number): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, timeoutMs);
    await Promise.race([this.#allEnded(), timeout.promise]);
    clearTimeout(timer);
  }

  async #allEnded(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
