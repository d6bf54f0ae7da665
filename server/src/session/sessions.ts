import type { ExpiringStore } from '../store/expiring-store.ts';
import type { SessionLifetimes } from './lifetimes.ts';
import { SessionStore } from './session-store.ts';
import { SignIns } from './sign-ins.ts';

/** Everything that sessions are kept with: records by session id, and the sign-ins that they came of. */
export interface Sessions {
  store: SessionStore;
  signIns: SignIns;
  lifetimes: SessionLifetimes;
}

export function createSessions(store: ExpiringStore, lifetimes: SessionLifetimes): Sessions {
  const signIns = new SignIns(store, lifetimes);
  return { signIns, lifetimes, store: new SessionStore(store, signIns, lifetimes.overallSeconds) };
}
