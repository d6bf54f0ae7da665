import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';

/** `sessions.read`, `ceremonies.claim`, and so on. */
export type StoreOperation = string;

/** A store that tests watch, hold up, and break. */
export class StoreControl {
  /** Every operation that was asked for, in order. */
  readonly operations: StoreOperation[] = [];
  /** Before it has any effect: then it fails without one. */
  #failing: StoreOperation | 'all' | undefined;
  /** After it had its effect: then its answer is lost. */
  #losing: StoreOperation | undefined;
  #broken: { operation: StoreOperation; error: Error } | undefined;
  /** Never has an effect, and never an answer. */
  #dropped: StoreOperation | undefined;
  #held: { operation: StoreOperation; arrived: () => void; released: Promise<void> } | undefined;

  fail(operation: StoreOperation | 'all'): void {
    this.#failing = operation;
  }

  loseAnswer(operation: StoreOperation): void {
    this.#losing = operation;
  }

  /** Fails as no store does: by a mistake of ours. */
  breakWith(operation: StoreOperation, error: Error): void {
    this.#broken = { operation, error };
  }

  /** The same until it is ended, beside another failure. */
  losing(operation: StoreOperation): { end(): void } {
    this.#dropped = operation;
    return { end: () => (this.#dropped = undefined) };
  }

  mend(): void {
    this.#failing = undefined;
    this.#losing = undefined;
  }

  /** The next such operation waits until it is released. */
  hold(operation: StoreOperation): { arrived: Promise<void>; release: () => void } {
    const arrived = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.#held = { operation, arrived: arrived.resolve, released: released.promise };
    return { arrived: arrived.promise, release: released.resolve };
  }

  wrap = (repositories: Repositories): Repositories => ({
    ...repositories,
    sessions: this.#watch('sessions', repositories.sessions),
    ceremonies: this.#watch('ceremonies', repositories.ceremonies),
    once: this.#watch('once', repositories.once),
    messages: this.#watch('messages', repositories.messages),
  });

  #watch<T extends object>(name: string, repository: T): T {
    return new Proxy(repository, {
      get: (target, method) => {
        const member: unknown = Reflect.get(target, method);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) =>
          this.#run(`${name}.${String(method)}`, () => member.apply(target, args));
      },
    });
  }

  async #run(operation: StoreOperation, act: () => unknown): Promise<unknown> {
    this.operations.push(operation);
    const held = this.#held;
    if (held?.operation === operation) {
      this.#held = undefined;
      held.arrived();
      await held.released;
    }
    if (this.#dropped === operation || this.#failing === 'all' || this.#failing === operation) throw down();
    if (this.#broken?.operation === operation) throw this.#broken.error;
    const result = await act();
    if (this.#losing === operation) throw down();
    return result;
  }
}

function down(): StoreUnavailableError {
  return new StoreUnavailableError(new Error('down'));
}
