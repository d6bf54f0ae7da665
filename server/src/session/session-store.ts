import type { SessionStore as FastifySessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { ExpiringStore } from '../store/expiring-store.ts';
import type { SignIns } from './sign-ins.ts';

type Done = (error?: unknown) => void;

/**
 * Sessions by id, as @fastify/session wants them. An ended session leaves a tombstone: a request that was still in
 * flight may write the record once more, but it is never read again. A sign-in that has ended, or whose person has been
 * idle for too long, takes all its sessions with it. Sessions of people who are not signed in are not kept.
 */
export class SessionStore implements FastifySessionStore {
  readonly #store: ExpiringStore;
  readonly #signIns: SignIns;
  readonly #overallSeconds: number;

  constructor(store: ExpiringStore, signIns: SignIns, overallSeconds: number) {
    this.#store = store;
    this.#signIns = signIns;
    this.#overallSeconds = overallSeconds;
  }

  get(id: string, done: (error: unknown, session?: Session | null) => void): void {
    this.#read(id).then((session) => done(null, session), done);
  }

  set(id: string, session: Session, done: Done): void {
    this.#write(id, session).then(() => done(), done);
  }

  destroy(id: string, done: Done): void {
    this.end(id).then(() => done(), done);
  }

  /** Ends the session for good, where there is one. Of several callers at once exactly one is told `true`. */
  async end(id: string): Promise<boolean> {
    const record = await this.#store.get(sessionKey(id));
    if (record === undefined) return false;
    const isFirst = await this.#store.add(tombstoneKey(id), lineageOf(record), this.#overallSeconds);
    // From here on it is never read again, whether or not it can be tidied away.
    await this.#store.take(sessionKey(id)).catch(() => undefined);
    return isFirst;
  }

  /** Writes a session under an id that nobody has been told yet. */
  async prepare(id: string, session: Session): Promise<void> {
    await this.#write(id, session);
  }

  /** Takes back what was prepared. */
  async discard(id: string): Promise<void> {
    await this.#store.take(sessionKey(id));
  }

  /** The lineage that an id belongs to, also where a step-up has replaced the id in the meantime. */
  async lineageOf(id: string): Promise<string | undefined> {
    const record = await this.#store.get(sessionKey(id));
    return record ? lineageOf(record) : this.#store.get(tombstoneKey(id));
  }

  async #read(id: string): Promise<Session | undefined> {
    const [record, tombstone] = await Promise.all([
      this.#store.get(sessionKey(id)),
      this.#store.get(tombstoneKey(id)),
    ]);
    if (!record || tombstone !== undefined) return undefined;
    return (await this.#signIns.isLive(lineageOf(record))) ? JSON.parse(record) : undefined;
  }

  async #write(id: string, session: Session): Promise<void> {
    if (!session.signedIn) return;
    await this.#store.set(sessionKey(id), JSON.stringify(session), this.#overallSeconds);
  }
}

function lineageOf(record: string): string {
  const session: Session = JSON.parse(record);
  return session.signedIn?.lineage ?? '';
}

function sessionKey(id: string): string {
  return `session:${id}`;
}

function tombstoneKey(id: string): string {
  return `ended-session:${id}`;
}
