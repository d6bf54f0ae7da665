import type { FastifyBaseLogger } from 'fastify';
import type { Violation } from './violation.ts';

const windowMs = 60_000;
/** More than one address may send in a minute, so that one alone cannot keep the others out of the log. */
const linesPerWindow = 120;

/**
 * Writes violations into the log, at most so many a minute however many addresses send them; one more line then says how
 * many were dropped. Each process counts for itself, as each has its own log.
 */
export class ViolationLog {
  readonly #log: Pick<FastifyBaseLogger, 'warn'>;
  #window: NodeJS.Timeout | undefined;
  #lines = 0;
  #dropped = 0;

  constructor(log: Pick<FastifyBaseLogger, 'warn'>) {
    this.#log = log;
  }

  write(violation: Violation): void {
    this.#openWindow();
    this.#lines += 1;
    if (this.#lines > linesPerWindow) this.#dropped += 1;
    else this.#log.warn({ event: 'csp.violation', ...violation }, 'stopped by the Content-Security-Policy');
  }

  drop(count: number): void {
    this.#openWindow();
    this.#dropped += count;
  }

  close(): void {
    clearTimeout(this.#window);
    if (this.#dropped > 0) {
      this.#log.warn({ event: 'csp.violations_dropped', count: this.#dropped }, 'too many to log');
    }
    this.#window = undefined;
    this.#lines = 0;
    this.#dropped = 0;
  }

  #openWindow(): void {
    this.#window ??= setTimeout(() => this.close(), windowMs).unref();
  }
}
