import { AsyncLocalStorage } from 'node:async_hooks';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { AuthContext } from './session-record.ts';
import type { SessionRepository } from './session-repository.ts';

/**
 * How long ago the last activity must be for the request that is being worked on to renew it; undefined where it is no
 * activity. @fastify/session does not tell its store which request it reads for.
 */
export const touchAfterMs = new AsyncLocalStorage<number | undefined>();

/** All that a session object of @fastify/session holds: who it is, as the repository answered. */
export class SessionReference {
  readonly auth: AuthContext;

  constructor(auth: AuthContext) {
    this.auth = auth;
  }

  /** What @fastify/session compares to find out whether the session object changed. */
  toJSON(): string {
    return this.auth.sessionId;
  }
}

/**
 * The repository as @fastify/session reads it. Only reading goes through here: the repository's own operations write,
 * so saving and destroying a session object write nothing (docs/decisions/0011-sessions-on-a-repository.md).
 */
export class FastifySessionStore implements SessionStore {
  readonly #sessions: SessionRepository;

  constructor(sessions: SessionRepository) {
    this.#sessions = sessions;
  }

  get(sessionId: string, done: (error: unknown, session?: Session | null) => void): void {
    const touch = touchAfterMs.getStore();
    this.#sessions.read(sessionId, touch === undefined ? {} : { touchAfterMs: touch }).then(
      (auth) => done(null, auth ? sessionWith(auth) : null),
      (error: unknown) => done(error),
    );
  }

  set(_sessionId: string, _session: Session, done: () => void): void {
    done();
  }

  destroy(_sessionId: string, done: () => void): void {
    done();
  }
}

/** @fastify/session builds the session object from the fields of what the store answers; it sets the cookie itself. */
function sessionWith(auth: AuthContext): Session {
  return { reference: new SessionReference(auth) } as Session;
}
