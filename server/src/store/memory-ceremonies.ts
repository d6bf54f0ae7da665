import {
  type Ceremony,
  type CeremonyRepository,
  type CeremonyState,
  type Claim,
  ceremonySeconds,
  type OpenCeremony,
} from '../session/ceremony-repository.ts';
import type { AuthContext } from '../session/session-record.ts';

interface Entry {
  ceremony: Ceremony;
  signInId: string;
  state: 'open' | 'completed' | 'closed';
  expiresAt: number;
  details?: string;
  lease?: { id: string; until: number };
}

/** Ceremonies in memory. No operation awaits anything, so each is atomic. */
export class MemoryCeremonies implements CeremonyRepository {
  /** Whether a session is still there; set by whoever puts the repositories together. */
  isLive: (signInId: string) => boolean = () => true;
  readonly #entries = new Map<string, Entry>();
  readonly #keysBySignIn = new Map<string, Set<string>>();

  async open(
    { signInId }: AuthContext,
    ceremony: Ceremony,
    details?: string,
  ): Promise<'opened' | 'session_ended'> {
    if (!this.isLive(signInId)) return 'session_ended';
    const expiresAt = Date.now() + ceremonySeconds * 1000;
    const key = keyOf(ceremony);
    this.#entries.set(key, { ceremony, signInId, state: 'open', expiresAt, ...(details && { details }) });
    this.#keysBySignIn.set(signInId, (this.#keysBySignIn.get(signInId) ?? new Set()).add(key));
    return 'opened';
  }

  async listOpen({ signInId }: AuthContext): Promise<OpenCeremony[]> {
    return this.#openOf(signInId).map(({ ceremony, details }) => ({ ceremony, ...(details && { details }) }));
  }

  async find({ signInId }: AuthContext, ceremony: Ceremony): Promise<CeremonyState> {
    return stateFor(signInId, this.#live(ceremony));
  }

  async claim(auth: AuthContext, ceremony: Ceremony, lease: string, leaseMs: number): Promise<Claim> {
    if (!this.isLive(auth.signInId)) return { outcome: 'session_ended' };
    const entry = this.#live(ceremony);
    const outcome = stateFor(auth.signInId, entry);
    if (outcome !== 'open') return { outcome };
    const now = Date.now();
    const earlier = entry?.lease;
    if (earlier && now < earlier.until) return { outcome: 'busy', retryAfterMs: earlier.until - now };
    if (entry) entry.lease = { id: lease, until: now + leaseMs };
    return { outcome: 'claimed', lease, interrupted: earlier !== undefined };
  }

  async release({ signInId }: AuthContext, ceremony: Ceremony, lease: string): Promise<void> {
    const entry = this.#live(ceremony);
    if (entry?.signInId === signInId && entry.lease?.id === lease) delete entry.lease;
  }

  async interrupt({ signInId }: AuthContext, ceremony: Ceremony, lease: string): Promise<void> {
    const entry = this.#live(ceremony);
    if (entry?.signInId === signInId && entry.lease?.id === lease) entry.lease.until = Date.now();
  }

  async consume({ signInId }: AuthContext, ceremony: Ceremony): Promise<boolean> {
    return this.consumeNow(signInId, ceremony);
  }

  async close({ signInId }: AuthContext, ceremony: Ceremony): Promise<boolean> {
    return this.#finish(signInId, ceremony, 'closed');
  }

  consumeNow(signInId: string, ceremony: Ceremony): boolean {
    return this.#finish(signInId, ceremony, 'completed');
  }

  /** @returns those that were open */
  removeAllOf(signInId: string): Ceremony[] {
    const open = this.#openOf(signInId);
    for (const key of [...(this.#keysBySignIn.get(signInId) ?? [])]) this.#forget(signInId, key);
    return open.map(({ ceremony }) => ceremony);
  }

  /** Forgets what is out of time. */
  sweep(): void {
    for (const { ceremony } of [...this.#entries.values()]) this.#live(ceremony);
  }

  #openOf(signInId: string): Entry[] {
    const own = [...(this.#keysBySignIn.get(signInId) ?? [])].map((key) => this.#entries.get(key));
    return own
      .filter((entry) => entry !== undefined)
      .filter(({ state, expiresAt }) => state === 'open' && Date.now() < expiresAt);
  }

  #finish(signInId: string, ceremony: Ceremony, state: 'completed' | 'closed'): boolean {
    const entry = this.#live(ceremony);
    if (entry?.signInId !== signInId || entry.state !== 'open') return false;
    entry.state = state;
    delete entry.lease;
    delete entry.details;
    return true;
  }

  #live(ceremony: Ceremony): Entry | undefined {
    const key = keyOf(ceremony);
    const entry = this.#entries.get(key);
    if (!entry || Date.now() < entry.expiresAt) return entry;
    this.#forget(entry.signInId, key);
    return undefined;
  }

  #forget(signInId: string, key: string): void {
    this.#entries.delete(key);
    const keys = this.#keysBySignIn.get(signInId);
    keys?.delete(key);
    if (keys?.size === 0) this.#keysBySignIn.delete(signInId);
  }
}

function keyOf({ kind, id }: Ceremony): string {
  return `${kind} ${id}`;
}

function stateFor(signInId: string, entry: Entry | undefined): CeremonyState {
  if (!entry) return 'unknown';
  return entry.signInId === signInId ? entry.state : 'foreign';
}
