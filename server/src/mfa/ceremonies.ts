import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ExpiringStore } from '../store/expiring-store.ts';

/** How long a person has to finish (OWASP ASVS 6.5.5 allows ten minutes). */
const ceremonySeconds = 10 * 60;

export type CeremonyKind = 'pairing' | 'device-authentication';

/** Who started a ceremony, and after which sign-in: a step-up on the way changes the session id, not the lineage. */
export interface CeremonyOwner {
  lineage: string;
  userId: string;
}

/** `closed`: completed or given up. `unknown`: out of time, or never there. */
export type CeremonyStanding = 'open' | 'closed' | 'foreign' | 'unknown';

const Owner = Type.Object({ lineage: Type.String(), userId: Type.String() });

/**
 * The short-lived records that bind a pairing or a device authentication at PingOne to the browser session that
 * started it. An id that the browser sends means something only where such a record vouches for it.
 */
export class Ceremonies {
  readonly #store: ExpiringStore;

  constructor(store: ExpiringStore) {
    this.#store = store;
  }

  async start(kind: CeremonyKind, id: string, { lineage, userId }: CeremonyOwner): Promise<void> {
    await this.#store.include(lineageKey(kind, lineage), id, ceremonySeconds);
    await this.#store.set(key(kind, id), JSON.stringify({ lineage, userId }), ceremonySeconds);
  }

  /** What a sign-in has open, so that nothing of it is left behind when it ends. */
  async closeAll(kind: CeremonyKind, owner: CeremonyOwner): Promise<string[]> {
    const ids = await this.#store.members(lineageKey(kind, owner.lineage));
    const closed = await Promise.all(ids.map((id) => this.close(kind, id, owner)));
    return ids.filter((_id, index) => closed[index]);
  }

  /** Whether this owner started the ceremony, and it is neither completed nor out of time. */
  async isOpen(kind: CeremonyKind, id: string, owner: CeremonyOwner): Promise<boolean> {
    return (await this.standing(kind, id, owner)) === 'open';
  }

  /** What there is to know of a ceremony; whoever does not own it is told no more than that it is not open. */
  async standing(kind: CeremonyKind, id: string, owner: CeremonyOwner): Promise<CeremonyStanding> {
    const started = await this.#store.get(key(kind, id));
    if (started !== undefined) return isOwnedBy(started, owner) ? 'open' : 'foreign';
    const closed = await this.#store.get(closedKey(kind, id));
    return closed === undefined ? 'unknown' : 'closed';
  }

  /** Closes the ceremony. Of several callers at once exactly one is told `true`. */
  async close(kind: CeremonyKind, id: string, owner: CeremonyOwner): Promise<boolean> {
    if (!(await this.isOpen(kind, id, owner))) return false;
    // First, so that at no moment the ceremony looks as if it had never been.
    await this.#store.set(closedKey(kind, id), '1', ceremonySeconds);
    return (await this.#store.take(key(kind, id))) !== undefined;
  }
}

function key(kind: CeremonyKind, id: string): string {
  return `${kind}:${id}`;
}

function lineageKey(kind: CeremonyKind, lineage: string): string {
  return `${kind}s-of:${lineage}`;
}

function closedKey(kind: CeremonyKind, id: string): string {
  return `closed-${kind}:${id}`;
}

function isOwnedBy(record: string, owner: CeremonyOwner): boolean {
  const started: unknown = JSON.parse(record);
  return Value.Check(Owner, started) && started.lineage === owner.lineage && started.userId === owner.userId;
}
