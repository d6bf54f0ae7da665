import type { OnceRepository, OnceScope } from '../oidc/once-repository.ts';

/** Values that count once, in memory. */
export class MemoryOnce implements OnceRepository {
  /** Until when each is remembered. */
  readonly #claimed = new Map<string, number>();

  async claimOnce(scope: OnceScope, value: string, ttlSeconds: number): Promise<boolean> {
    const key = `${scope} ${value}`;
    if (Date.now() < (this.#claimed.get(key) ?? 0)) return false;
    this.#claimed.set(key, Date.now() + ttlSeconds * 1000);
    return true;
  }

  async release(scope: OnceScope, value: string): Promise<void> {
    this.#claimed.delete(`${scope} ${value}`);
  }

  /** Forgets what is out of time. */
  sweep(): void {
    for (const [key, until] of this.#claimed) if (until <= Date.now()) this.#claimed.delete(key);
  }
}
