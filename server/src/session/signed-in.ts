import type { AuthenticationLevel, User } from 'shared';

/** A session ends this long after sign-in, whatever happens in between (NIST SP 800-63B-4 allows AAL2 24 hours). */
export const maxSessionSeconds = 12 * 60 * 60;

/** The whole of what a session knows. Written at sign-in and at step-up, each time under a new id; never changed in place. */
export interface SignedIn {
  /** Given at sign-in and kept through step-ups, which change the session id: what is bound to it goes on. */
  readonly lineage: string;
  readonly user: User;
  readonly level: AuthenticationLevel;
  /** ISO 8601, UTC. */
  readonly signedInAt: string;
  readonly expiresAt: string;
  readonly stepUp?: StepUp;
}

/** The evidence for level 2: which device authentication, with what, when. */
export interface StepUp {
  readonly deviceAuthenticationId: string;
  readonly device?: { readonly id: string; readonly type?: string; readonly nickname?: string };
  /** As PingOne names them, for example `desktop`, `mfa`, `user`. */
  readonly authenticators: readonly string[];
  /** RFC 8176. */
  readonly amr: readonly string[];
  readonly at: string;
}

declare module 'fastify' {
  interface Session {
    signedIn?: SignedIn;
  }
}

export function ageSeconds(instant: string, now = Date.now()): number {
  return (now - Date.parse(instant)) / 1000;
}
