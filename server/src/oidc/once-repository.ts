export type OnceScope = 'sign-in-state' | 'logout-token';

/** Values that count once, whichever process sees them first. */
export interface OnceRepository {
  /** @returns whether this is the first time, within `ttlSeconds`. Rejects with `StoreUnavailableError`. */
  claimOnce(scope: OnceScope, value: string, ttlSeconds: number): Promise<boolean>;

  /** Takes a claim back, where what it stood for did not happen. */
  release(scope: OnceScope, value: string): Promise<void>;
}
