import type { AuthenticationLevel, User } from 'shared';

/** The whole of what a session knows. Written at sign-in and at step-up, each time under a new id; never changed in place. */
export interface SignedIn {
  /** Given at sign-in and kept through step-ups, which change the session id: what is bound to it goes on. */
  readonly lineage: string;
  readonly user: User;
  readonly level: AuthenticationLevel;
  /** When this session began. ISO 8601, UTC. */
  readonly signedInAt: string;
  /** When the person proved who they are to PingOne, where it says so: with single sign-on that may be a while ago. */
  readonly authenticatedAt?: string;
  readonly expiresAt: string;
  readonly stepUp?: StepUp;
}

/** The evidence for level 2: which device authentication, with what, when. */
export interface StepUp {
  readonly deviceAuthenticationId: string;
  readonly device?: { readonly id: string; readonly type?: string; readonly nickname?: string };
  /** PingOne completed it without asking for a device: a bypass, or MFA switched off for this person. */
  readonly withoutDevice?: true;
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
