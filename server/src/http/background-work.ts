import type { FastifyBaseLogger } from 'fastify';
import { runInBackground } from './request-context.ts';

/** Work that no request waits for, and that a closing process waits for. */
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

  /** Resolves when all of it is done, or when the time is up. */
  async settled(timeoutMs: number): Promise<void> {
    const { promise: timedOut, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    await Promise.race([Promise.all(this.#running), timedOut]);
    clearTimeout(timer);
  }
}
