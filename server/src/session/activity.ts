import type { ExpiringStore } from '../store/expiring-store.ts';

/** Activity is written down at most this often, so an idle time may end up to a minute early. */
const grainMs = 60_000;

/** When each sign-in's person last did something: a record of its own, which is gone when they have been idle too long. */
export class Activity {
  readonly #store: ExpiringStore;
  readonly #idleSeconds: number;

  constructor(store: ExpiringStore, idleSeconds: number) {
    this.#store = store;
    this.#idleSeconds = idleSeconds;
  }

  async begin(lineage: string): Promise<void> {
    await this.#store.set(key(lineage), now(), this.#idleSeconds);
  }

  /** Extends the session from this moment; one that has been idle for too long stays over. */
  async extend(lineage: string): Promise<void> {
    await this.#store.replace(key(lineage), now(), this.#idleSeconds);
  }

  /** The same, where the last time is not just now. */
  async note(lineage: string): Promise<void> {
    const last = await this.lastAt(lineage);
    if (last !== undefined && Date.now() - Date.parse(last) >= grainMs) await this.extend(lineage);
  }

  /** @returns undefined where the person has been idle for too long */
  lastAt(lineage: string): Promise<string | undefined> {
    return this.#store.get(key(lineage));
  }

  /** When the session ends if the person does nothing from now on. */
  async expiresAt(lineage: string): Promise<string | undefined> {
    const last = await this.lastAt(lineage);
    return last && new Date(Date.parse(last) + this.#idleSeconds * 1000).toISOString();
  }
}

function now(): string {
  return new Date().toISOString();
}

function key(lineage: string): string {
  return `activity:${lineage}`;
}
