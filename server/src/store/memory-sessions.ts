import type { SessionLifetimes } from '../session/lifetimes.ts';
import { hashSessionId, parseSessionId, type SessionIds } from '../session/session-id.ts';
import type { AuthContext, SessionRecord, StepUp } from '../session/session-record.ts';
import {
  type ListedSession,
  logoutMemoryMs,
  maxSessionsPerPerson,
  type NewSession,
  type ProviderLogout,
  type ReadOptions,
  type RevokedSession,
  type SessionRepository,
  type StepUpResult,
} from '../session/session-repository.ts';
import { asSuperseded, authOf } from './auth-context.ts';
import type { MemoryCeremonies } from './memory-ceremonies.ts';

interface Entry {
  record: SessionRecord;
  currentHash: string;
  superseded?: { hash: string; until: number };
  lastActiveAt: number;
  endsAt: number;
}

export interface MemorySessionsOptions {
  ids: SessionIds;
  lifetimes: SessionLifetimes;
  supersededSeconds: number;
  ceremonies: MemoryCeremonies;
}

/** Sessions in memory. No operation awaits anything, so each is atomic. */
export class MemorySessions implements SessionRepository {
  readonly #options: MemorySessionsOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #byUser = new Map<string, Set<string>>();
  /** By `sid` and by `sub`: when the provider said that it is over, and until when that is remembered. */
  readonly #loggedOut = new Map<string, { at: number; until: number }>();

  constructor(options: MemorySessionsOptions) {
    this.#options = options;
  }

  async create(signInId: string, session: NewSession) {
    if (this.#hasLoggedOut(session)) return undefined;
    const { ids, lifetimes } = this.#options;
    const now = Date.now();
    const endsAt = now + lifetimes.overallSeconds * 1000;
    const record: SessionRecord = {
      ...session,
      signInId,
      level: 1,
      signedInAt: new Date(now).toISOString(),
      expiresAt: new Date(endsAt).toISOString(),
    };
    const sessionId = ids.issue(session.user.id, signInId);
    const revoked = this.#makeRoom(session.user.id);
    this.#entries.set(signInId, { record, currentHash: hashSessionId(sessionId), lastActiveAt: now, endsAt });
    this.#signInsOf(session.user.id).add(signInId);
    return { auth: authOf(record, sessionId, now), revoked };
  }

  async read(sessionId: string, { touchAfterMs }: ReadOptions = {}): Promise<AuthContext | undefined> {
    const entry = this.#find(sessionId);
    const standing = entry && standingOf(entry, hashSessionId(sessionId));
    if (!entry || !standing) return undefined;
    const now = Date.now();
    if (touchAfterMs !== undefined && now - entry.lastActiveAt >= touchAfterMs) entry.lastActiveAt = now;
    const auth = authOf(entry.record, sessionId, entry.lastActiveAt);
    return standing === 'current' ? auth : asSuperseded(auth);
  }

  async stepUp(auth: AuthContext, stepUp: StepUp): Promise<StepUpResult> {
    const entry = this.#live(auth.signInId);
    const standing = entry && standingOf(entry, hashSessionId(auth.sessionId));
    if (!entry || !standing) return { outcome: 'session_ended' };
    const successors = this.#options.ids.successors(auth.sessionId, stepUp.deviceAuthenticationId);
    if (standing === 'superseded') return this.#repeat(entry, successors);
    const ceremony = { kind: 'device-authentication', id: stepUp.deviceAuthenticationId } as const;
    if (!this.#options.ceremonies.consumeNow(auth.signInId, ceremony)) return { outcome: 'ceremony_over' };
    const now = Date.now();
    const [sessionId] = successors;
    entry.superseded = { hash: entry.currentHash, until: now + this.#options.supersededSeconds * 1000 };
    entry.record = { ...entry.record, level: 2, stepUp };
    entry.currentHash = hashSessionId(sessionId);
    entry.lastActiveAt = now;
    return { outcome: 'raised', auth: authOf(entry.record, sessionId, now) };
  }

  async revoke(userId: string, signInId: string): Promise<RevokedSession | undefined> {
    const entry = this.#live(signInId);
    return entry?.record.user.id === userId ? this.#remove(entry) : undefined;
  }

  async revokeAll(userId: string, exceptSignInId?: string): Promise<RevokedSession[]> {
    return this.#liveOf(userId)
      .filter(({ record }) => record.signInId !== exceptSignInId)
      .map((entry) => this.#remove(entry));
  }

  async revokeByProvider({ sid, subject, at }: ProviderLogout): Promise<RevokedSession[]> {
    const now = Date.now();
    if (sid) this.#remember(`sid ${sid}`, at, now + this.#options.lifetimes.overallSeconds * 1000);
    if (subject) this.#remember(`${sid ? 'sub-without-sid' : 'sub'} ${subject}`, at, now + logoutMemoryMs);
    return this.#revokeWhere(({ record }) => {
      if (sid && record.sid === sid) return true;
      // A sign-in that named no session of the provider's may be of any.
      const isMeant = record.subject === subject && (!sid || record.sid === undefined);
      return isMeant && record.issuedAt <= at;
    });
  }

  async listOf(userId: string): Promise<ListedSession[]> {
    return this.#liveOf(userId)
      .map(({ record, lastActiveAt }) => ({ ...record, lastActiveAt: new Date(lastActiveAt).toISOString() }))
      .reverse();
  }

  isLive(signInId: string): boolean {
    return this.#live(signInId) !== undefined;
  }

  /** Forgets what is over. */
  sweep(): void {
    for (const { record } of [...this.#entries.values()]) this.#live(record.signInId);
    for (const [key, { until }] of this.#loggedOut) if (until <= Date.now()) this.#loggedOut.delete(key);
  }

  #find(sessionId: string): Entry | undefined {
    const parts = parseSessionId(sessionId);
    return parts && this.#live(parts.signInId);
  }

  #live(signInId: string): Entry | undefined {
    const entry = this.#entries.get(signInId);
    if (!entry) return undefined;
    const now = Date.now();
    const idleEnd = entry.lastActiveAt + this.#options.lifetimes.idleSeconds * 1000;
    if (now < entry.endsAt && now < idleEnd) return entry;
    this.#remove(entry);
    return undefined;
  }

  #repeat({ record, currentHash, lastActiveAt }: Entry, successors: string[]): StepUpResult {
    const sessionId = successors.find((successor) => hashSessionId(successor) === currentHash);
    if (!sessionId) return { outcome: 'ceremony_over' };
    return { outcome: 'repeated', auth: authOf(record, sessionId, lastActiveAt) };
  }

  #makeRoom(userId: string): RevokedSession[] {
    const live = this.#liveOf(userId);
    return live
      .slice(0, Math.max(0, live.length + 1 - maxSessionsPerPerson))
      .map((entry) => this.#remove(entry));
  }

  #revokeWhere(isMeant: (entry: Entry) => boolean): RevokedSession[] {
    const live = [...this.#entries.keys()].map((id) => this.#live(id)).filter((entry) => entry !== undefined);
    return live.filter(isMeant).map((entry) => this.#remove(entry));
  }

  #remove({ record: { signInId, user } }: Entry): RevokedSession {
    this.#entries.delete(signInId);
    const signIns = this.#byUser.get(user.id);
    signIns?.delete(signInId);
    if (signIns?.size === 0) this.#byUser.delete(user.id);
    return { signInId, userId: user.id, openCeremonies: this.#options.ceremonies.removeAllOf(signInId) };
  }

  /** The oldest first: a set keeps the order in which it was filled. */
  #liveOf(userId: string): Entry[] {
    const signInIds = [...(this.#byUser.get(userId) ?? [])];
    return signInIds.map((signInId) => this.#live(signInId)).filter((entry) => entry !== undefined);
  }

  #signInsOf(userId: string): Set<string> {
    const known = this.#byUser.get(userId);
    if (known) return known;
    const signIns = new Set<string>();
    this.#byUser.set(userId, signIns);
    return signIns;
  }

  #remember(key: string, at: number, until: number): void {
    const known = this.#loggedOut.get(key);
    this.#loggedOut.set(key, { at: Math.max(at, known?.at ?? 0), until });
  }

  #hasLoggedOut({ sid, subject, issuedAt }: NewSession): boolean {
    const scopes = sid === undefined ? ['sub', 'sub-without-sid'] : ['sub'];
    if (sid !== undefined && this.#loggedOutAt(`sid ${sid}`) !== undefined) return true;
    return scopes.some((scope) => issuedAt <= (this.#loggedOutAt(`${scope} ${subject}`) ?? -1));
  }

  #loggedOutAt(key: string): number | undefined {
    const known = this.#loggedOut.get(key);
    return known && Date.now() < known.until ? known.at : undefined;
  }
}

function standingOf({ currentHash, superseded }: Entry, hash: string): 'current' | 'superseded' | undefined {
  if (hash === currentHash) return 'current';
  return superseded?.hash === hash && Date.now() < superseded.until ? 'superseded' : undefined;
}
