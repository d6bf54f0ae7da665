import type { SessionStore as FastifySessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { type ExpiringStore, StoreUnavailableError } from '../storage/expiring-store.ts';
import { maxSessionSeconds } from './signed-in.ts';

type Done = (error?: unknown) => void;

/**
 * Sessions by id, as @fastify/session wants them. An ended session leaves a tombstone: a request that was still in
 * flight may write the record once more, but it is never read again. Sessions of people who are not signed in are
 * not kept.
 */
export class SessionStore implements FastifySessionStore {
  readonly #store: ExpiringStore;

  constructor(store: ExpiringStore) {
    this.#store = store;
  }

  get(id: string, done: (error: unknown, session?: Session | null) => void): void {
    this.#read(id).then(
      (session) => done(null, session),
      (error: unknown) => done(new StoreUnavailableError(error)),
    );
  }

  set(id: string, session: Session, done: Done): void {
    this.#write(id, session).then(
      () => done(),
      (error: unknown) => done(new StoreUnavailableError(error)),
    );
  }

  destroy(id: string, done: Done): void {
    this.end(id).then(
      () => done(),
      (error: unknown) => done(error),
    );
  }

  /** Ends the session for good, where there is one. Of several callers at once exactly one is told `true`. */
  async end(id: string): Promise<boolean> {
    try {
      if ((await this.#store.get(sessionKey(id))) === undefined) return false;
      const isFirst = await this.#store.add(tombstoneKey(id), '1', maxSessionSeconds);
      await this.#store.take(sessionKey(id));
      return isFirst;
    } catch (error) {
      throw new StoreUnavailableError(error);
    }
  }

  async #read(id: string): Promise<Session | undefined> {
    const [record, tombstone] = await Promise.all([
      this.#store.get(sessionKey(id)),
      this.#store.get(tombstoneKey(id)),
    ]);
    return record && !tombstone ? JSON.parse(record) : undefined;
  }

  async #write(id: string, session: Session): Promise<void> {
    if (!session.signedIn) return;
    await this.#store.set(sessionKey(id), JSON.stringify(session), maxSessionSeconds);
  }
}

function sessionKey(id: string): string {
  return `session:${id}`;
}

function tombstoneKey(id: string): string {
  return `ended-session:${id}`;
}
