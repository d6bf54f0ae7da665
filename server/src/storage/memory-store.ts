import type { ExpiringStore } from './expiring-store.ts';

const sweepIntervalMs = 60_000;

/** An `ExpiringStore` in this process's memory: for one process, and gone when it ends. */
export class MemoryStore implements ExpiringStore {
  readonly #entries = new Map<string, { value: string; expiresAt: number }>();
  readonly #now: () => number;
  readonly #sweeper: NodeJS.Timeout;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#sweeper = setInterval(() => this.#sweep(), sweepIntervalMs).unref();
  }

  async get(key: string): Promise<string | undefined> {
    return this.#live(key);
  }

  async set(key: string, value: string, ttlSeconds: number): Promise<void> {
    this.#entries.set(key, { value, expiresAt: this.#now() + ttlSeconds * 1000 });
  }

  async add(key: string, value: string, ttlSeconds: number): Promise<boolean> {
    if (this.#live(key) !== undefined) return false;
    await this.set(key, value, ttlSeconds);
    return true;
  }

  async take(key: string): Promise<string | undefined> {
    const value = this.#live(key);
    this.#entries.delete(key);
    return value;
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  #live(key: string): string | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#now() < entry.expiresAt ? entry.value : undefined;
  }

  #sweep(): void {
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt <= this.#now()) this.#entries.delete(key);
    }
  }
}
