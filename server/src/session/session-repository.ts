import type { Ceremony } from './ceremony-repository.ts';
import type { AuthContext, SessionRecord, StepUp } from './session-record.ts';

/** A person may have this many sessions; the oldest ends when they sign in once more. */
export const maxSessionsPerPerson = 20;

/** For this long the id before a step-up stays good, at level 1: requests in flight and a lost answer cost nothing. */
export const supersededSeconds = 60;

/**
 * A logout of a whole `sub` is remembered for this long: until no answer to a sign-in before it can be on its way.
 */
export const logoutMemoryMs = 10 * 60_000;

/** Activity is written down at most this often, so an idle time may end up to a minute early. */
export const activityGrainMs = 60_000;

export type NewSession = Omit<SessionRecord, 'signInId' | 'level' | 'signedInAt' | 'expiresAt' | 'stepUp'>;

/** A session that has ended, and what it had open at PingOne. */
export interface RevokedSession {
  readonly signInId: string;
  readonly userId: string;
  readonly openCeremonies: readonly Ceremony[];
}

export interface ListedSession extends SessionRecord {
  readonly lastActiveAt: string;
}

/** What the OpenID Provider says is over: one session of its own, or all of a person's. */
export interface ProviderLogout {
  readonly sid?: string;
  readonly subject?: string;
  /** When it said so: the logout token's `iat`, in seconds since 1970. */
  readonly at: number;
}

export type StepUpResult =
  | {
      /** `repeated`: the step-up had happened already, and the same new id is given once more. */
      readonly outcome: 'raised' | 'repeated';
      readonly auth: AuthContext;
    }
  | { readonly outcome: 'session_ended' }
  /** Completed before, canceled, out of time, or another step-up was first. */
  | { readonly outcome: 'ceremony_over' };

export type ReadOptions = {
  /** Counts as activity where the last one is at least this long ago; without it reading changes nothing. */
  touchAfterMs?: number;
};

/**
 * Sessions: one record per sign-in, which ends when its idle time or its lifetime is over. Each operation is atomic and
 * one round trip, `create` and `revokeByProvider` excepted. Nothing but `create` makes a record, so a revoked session
 * cannot come back. All reject with `StoreUnavailableError` where the store cannot be reached.
 */
export interface SessionRepository {
  /**
   * Starts a session at level 1. Where the person has too many, the oldest end.
   * @param signInId chosen by the caller, so that a creation of which no answer came can be revoked
   * @returns undefined where the OpenID Provider has ended its session since it issued the ID token
   */
  create(
    signInId: string,
    session: NewSession,
  ): Promise<{ auth: AuthContext; revoked: RevokedSession[] } | undefined>;

  /** @returns undefined where there is no such session, or it is over */
  read(sessionId: string, options?: ReadOptions): Promise<AuthContext | undefined>;

  /** Raises the session to level 2 under a new id, and completes the device authentication in the same step. */
  stepUp(auth: AuthContext, stepUp: StepUp): Promise<StepUpResult>;

  /** @returns undefined where there was none */
  revoke(userId: string, signInId: string): Promise<RevokedSession | undefined>;

  /** Revokes all sessions of a person, except the one given. */
  revokeAll(userId: string, exceptSignInId?: string): Promise<RevokedSession[]>;

  /**
   * Revokes what the OpenID Provider has ended, and keeps an answer to a sign-in that is still on its way from starting
   * a session. Repeating it changes nothing.
   */
  revokeByProvider(logout: ProviderLogout): Promise<RevokedSession[]>;

  /** The person's sessions, the latest first. */
  listOf(userId: string): Promise<ListedSession[]>;
}
