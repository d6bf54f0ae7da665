import type { AuthContext } from './session-record.ts';

export type CeremonyKind = 'pairing' | 'device-authentication';

/** A pairing or a device authentication at PingOne; `id` is PingOne's. */
export interface Ceremony {
  readonly kind: CeremonyKind;
  readonly id: string;
}

export interface OpenCeremony {
  readonly ceremony: Ceremony;
  /** What it was opened with. Absent also where it can no longer be read. */
  readonly details?: string;
}

/** How long a person has to finish (OWASP ASVS 6.5.5 allows ten minutes). */
export const ceremonySeconds = 10 * 60;

/**
 * - `open`: started by this sign-in, and neither finished nor out of time
 * - `completed`: finished, for the rest of its ten minutes
 * - `closed`: canceled
 * - `foreign`: another sign-in started it
 * - `unknown`: out of time, or never there
 */
export type CeremonyState = 'open' | 'completed' | 'closed' | 'foreign' | 'unknown';

export type Claim =
  | {
      readonly outcome: 'claimed';
      readonly lease: string;
      /** An earlier claim was interrupted, or never released: what became of its call to PingOne is not known. */
      readonly interrupted: boolean;
    }
  | { readonly outcome: 'busy'; readonly retryAfterMs: number }
  | { readonly outcome: Exclude<CeremonyState, 'open'> | 'session_ended' };

/**
 * The short-lived records that bind a pairing or a device authentication at PingOne to the sign-in that started it. An
 * id that the browser sends means something only where such a record vouches for it. All reject with
 * `StoreUnavailableError` where the store cannot be reached.
 */
export interface CeremonyRepository {
  /**
   * @param details what the sign-in needs to go on with it later; forgotten when it is no longer open
   * @returns `session_ended` where the session was revoked in the meantime; then nothing was opened
   */
  open(auth: AuthContext, ceremony: Ceremony, details?: string): Promise<'opened' | 'session_ended'>;

  /** What this sign-in has open, in no order. */
  listOpen(auth: AuthContext): Promise<OpenCeremony[]>;

  find(auth: AuthContext, ceremony: Ceremony): Promise<CeremonyState>;

  /**
   * Takes an open ceremony for one call to PingOne; until it is released or the lease is over, others are told `busy`.
   * @param lease chosen by the caller, so that a claim of which no answer came can be released
   */
  claim(auth: AuthContext, ceremony: Ceremony, lease: string, leaseMs: number): Promise<Claim>;

  /** Gives a claimed ceremony back; a lease that is no longer held changes nothing. */
  release(auth: AuthContext, ceremony: Ceremony, lease: string): Promise<void>;

  /** Gives it back like `release`, but lets the next claim know that what became of the call is not known. */
  interrupt(auth: AuthContext, ceremony: Ceremony, lease: string): Promise<void>;

  /** Completes an open ceremony. Of several callers exactly one is told `true`. */
  consume(auth: AuthContext, ceremony: Ceremony): Promise<boolean>;

  /** Closes an open ceremony that was canceled. Of several callers exactly one is told `true`. */
  close(auth: AuthContext, ceremony: Ceremony): Promise<boolean>;
}
