import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from './authorize.ts';
import type { ProviderLogout, RevokedSession, SessionRepository } from './session-repository.ts';

export interface EndSessionsOptions {
  sessions: SessionRepository;
  /** Cancels at PingOne what the sessions had open, in the background. */
  cancelCeremonies: (revoked: readonly RevokedSession[]) => void;
}

/** All the ways in which sessions end before their time. Whatever a session had open at PingOne is canceled. */
export class EndSessions {
  readonly #sessions: SessionRepository;
  readonly #cancelCeremonies: EndSessionsOptions['cancelCeremonies'];

  constructor({ sessions, cancelCeremonies }: EndSessionsOptions) {
    this.#sessions = sessions;
    this.#cancelCeremonies = cancelCeremonies;
  }

  /** The person signs out. */
  async own({ auth, log }: Caller): Promise<void> {
    const revoked = await this.#sessions.revoke(auth.user.id, auth.signInId);
    if (!revoked) return;
    this.#cancelCeremonies([revoked]);
    log.info({ event: 'session.signed_out' }, 'A person signed out.');
  }

  /** The person ends one of their sessions. @returns whether there was one */
  async one({ auth, log }: Caller, signInId: string): Promise<boolean> {
    const revoked = await this.#sessions.revoke(auth.user.id, signInId);
    if (!revoked) return false;
    this.#revoked(log, [revoked], 'person');
    return true;
  }

  /** The person ends all of their sessions but the one that asks. */
  async allOthers({ auth, log }: Caller): Promise<void> {
    this.#revoked(log, await this.#sessions.revokeAll(auth.user.id, auth.signInId), 'person');
  }

  /** PingOne no longer knows the person. */
  async allOfUnknownUser({ auth, log }: Caller): Promise<void> {
    this.#revoked(log, await this.#sessions.revokeAll(auth.user.id), 'user_not_found');
  }

  async byProvider(log: FastifyBaseLogger, logout: ProviderLogout): Promise<void> {
    this.#revoked(log, await this.#sessions.revokeByProvider(logout), 'provider');
  }

  /** Those that had to make room for a new one. */
  oldest(log: FastifyBaseLogger, revoked: readonly RevokedSession[]): void {
    if (revoked.length > 0) this.#revoked(log, revoked, 'too_many');
  }

  /** The session that a new sign-in replaces. */
  async replaced(log: FastifyBaseLogger, userId: string, signInId: string): Promise<void> {
    const revoked = await this.#sessions.revoke(userId, signInId);
    if (revoked) this.#revoked(log, [revoked], 'replaced');
  }

  #revoked(log: FastifyBaseLogger, revoked: readonly RevokedSession[], reason: string): void {
    this.#cancelCeremonies(revoked);
    log.info({ event: 'session.revoked', reason, count: revoked.length }, 'Sessions were revoked.');
  }
}
