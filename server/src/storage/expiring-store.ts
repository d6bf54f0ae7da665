/**
 * Where sessions and ceremonies live: keys and text with a time to live. Several processes may share one; `add` and
 * `take` are decided atomically, whoever asks.
 */
export interface ExpiringStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  /** Sets the key only where it is absent, and tells whether it did. */
  add(key: string, value: string, ttlSeconds: number): Promise<boolean>;
  /** Removes the key and answers what it held: of several callers at once, one gets it. */
  take(key: string): Promise<string | undefined>;
}

/** The store cannot be reached. It says nothing about the session: nobody is signed out by an outage. */
export class StoreUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The session store is unavailable', { cause });
    this.name = 'StoreUnavailableError';
  }
}
