/**
 * Where sessions, ceremonies and counters live: keys with a time to live. Several processes may share one; `add`,
 * `replace`, `take` and `count` are decided atomically, whoever asks. Redis has a command for each.
 */
export interface ExpiringStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  /** Sets the key only where it is absent, and tells whether it did. */
  add(key: string, value: string, ttlSeconds: number): Promise<boolean>;
  /** Sets the key only where it is there already, and tells whether it did. */
  replace(key: string, value: string, ttlSeconds: number): Promise<boolean>;
  /** Removes the key and answers what it held: of several callers at once, one gets it. */
  take(key: string): Promise<string | undefined>;
  /** Puts a member into the set under the key; the set lives for `ttlSeconds` from the last one that was put in. */
  include(key: string, member: string, ttlSeconds: number): Promise<void>;
  exclude(key: string, member: string): Promise<void>;
  members(key: string): Promise<string[]>;
  /** Counts one more in a window that the first one opens. */
  count(key: string, windowMs: number): Promise<Count>;
}

export interface Count {
  count: number;
  /** Until the window closes and counting starts anew. */
  remainingMs: number;
}

/** The store cannot be reached. It says nothing about the session: nobody is signed out by an outage. */
export class StoreUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The session store is unavailable', { cause });
    this.name = 'StoreUnavailableError';
  }
}
