import type { AuthenticationLevel, User } from 'shared';

/**
 * All that is known of one sign-in. Written at sign-in and at step-up, as a whole; never changed in place.
 * Instants are ISO 8601, UTC.
 */
export interface SessionRecord {
  /** Given at sign-in and kept through step-ups, which change the session id: ceremonies are bound to it. */
  readonly signInId: string;
  readonly user: User;
  /** The ID token's `sub`, which need not be the PingOne user id. */
  readonly subject: string;
  /** The ID token's `sid`: the session at the OpenID Provider, where it names one. */
  readonly sid?: string;
  /** The ID token's `iat`, in seconds since 1970. */
  readonly issuedAt: number;
  readonly level: AuthenticationLevel;
  readonly signedInAt: string;
  /** When the person authenticated at PingOne, where PingOne says so: with single sign-on that may be a while ago. */
  readonly authenticatedAt?: string;
  readonly expiresAt: string;
  readonly browser?: string;
  readonly system?: string;
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

/** Who makes a request, and how strongly they are signed in. */
export interface AuthContext extends SessionRecord {
  /** The id that the browser presented. A secret: never to be logged. */
  readonly sessionId: string;
  readonly lastActiveAt: string;
  /** A step-up has replaced the presented id in the last minute: it is good for level 1 only. */
  readonly superseded?: true;
}

export function ageSeconds(instant: string, now = Date.now()): number {
  return (now - Date.parse(instant)) / 1000;
}
