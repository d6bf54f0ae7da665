import type { Count, ExpiringStore } from './expiring-store.ts';

const sweepIntervalMs = 60_000;

interface Entry {
  value: string | Set<string> | number;
  expiresAt: number;
}

/** An `ExpiringStore` in this process's memory: for one process, and gone when it ends. */
export class MemoryStore implements ExpiringStore {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  readonly #sweeper: NodeJS.Timeout;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
    this.#sweeper = setInterval(() => this.#sweep(), sweepIntervalMs).unref();
  }

  async get(key: string): Promise<string | undefined> {
    return this.#text(key);
  }

  async set(key: string, value: string, ttlSeconds: number): Promise<void> {
    this.#put(key, value, ttlSeconds);
  }

  async add(key: string, value: string, ttlSeconds: number): Promise<boolean> {
    if (this.#live(key)) return false;
    this.#put(key, value, ttlSeconds);
    return true;
  }

  async replace(key: string, value: string, ttlSeconds: number): Promise<boolean> {
    if (!this.#live(key)) return false;
    this.#put(key, value, ttlSeconds);
    return true;
  }

  async take(key: string): Promise<string | undefined> {
    const value = this.#text(key);
    this.#entries.delete(key);
    return value;
  }

  async include(key: string, member: string, ttlSeconds: number): Promise<void> {
    this.#put(key, new Set([...this.#members(key), member]), ttlSeconds);
  }

  async exclude(key: string, member: string): Promise<void> {
    this.#members(key).delete(member);
  }

  async members(key: string): Promise<string[]> {
    return [...this.#members(key)];
  }

  async count(key: string, windowMs: number): Promise<Count> {
    const entry = this.#live(key);
    const before = typeof entry?.value === 'number' ? entry.value : 0;
    const expiresAt = entry?.expiresAt ?? this.#now() + windowMs;
    this.#entries.set(key, { value: before + 1, expiresAt });
    return { count: before + 1, remainingMs: expiresAt - this.#now() };
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  #put(key: string, value: Entry['value'], ttlSeconds: number): void {
    this.#entries.set(key, { value, expiresAt: this.#now() + ttlSeconds * 1000 });
  }

  #live(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#now() < entry.expiresAt ? entry : undefined;
  }

  #text(key: string): string | undefined {
    const value = this.#live(key)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  #members(key: string): Set<string> {
    const value = this.#live(key)?.value;
    return value instanceof Set ? value : new Set();
  }

  #sweep(): void {
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt <= this.#now()) this.#entries.delete(key);
    }
  }
}
