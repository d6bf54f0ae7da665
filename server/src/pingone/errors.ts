/**
 * What went wrong at PingOne, by what can be done about it:
 * - `rejected`: PingOne read the request and will not do it (HTTP 400 and the like)
 * - `not_found`: the user, device or device authentication is not there (404, 410)
 * - `denied`: the worker application's token or role does not suffice (401, 403)
 * - `limited`: too many requests (429)
 * - `unavailable`: PingOne cannot be reached or is failing (connection, 5xx)
 * - `timeout`: the request was sent and no answer came; what it did is unknown
 * - `unexpected`: an answer that fits nothing documented, or says that we spoke wrongly
 */
export type PingOneErrorKind =
  | 'rejected'
  | 'not_found'
  | 'denied'
  | 'limited'
  | 'unavailable'
  | 'timeout'
  | 'unexpected';

export interface PingOneErrorFacts {
  status?: number;
  /** PingOne's `code`, for example `INVALID_DATA`. */
  code?: string;
  /** The `code` of each of PingOne's `details`, for example `INVALID_OTP`. */
  detailCodes?: string[];
  /** PingOne's `Correlation-Id`, where its answer carried one. */
  correlationId?: string;
  retryAfterSeconds?: number;
}

/** An error of PingOne's. Carries codes only: the texts of PingOne's answers stay behind. */
export class PingOneError extends Error {
  readonly kind: PingOneErrorKind;
  readonly operation: string;
  readonly facts: PingOneErrorFacts;

  constructor(kind: PingOneErrorKind, operation: string, facts: PingOneErrorFacts, cause?: unknown) {
    super(`PingOne: ${operation}: ${kind}`, { cause });
    this.name = 'PingOneError';
    this.kind = kind;
    this.operation = operation;
    this.facts = facts;
  }

  /** Whether PingOne may have done what it was asked: then it must be read back, not guessed. */
  get effectIsUnknown(): boolean {
    return this.kind === 'timeout' || this.kind === 'unexpected' || (this.facts.status ?? 0) >= 500;
  }

  /** Whether PingOne named this code, at the top or in its details. */
  names(code: string): boolean {
    return this.facts.code === code || (this.facts.detailCodes ?? []).includes(code);
  }
}

/** Which kind an HTTP status is. PingOne's codes inside a class may change, so the class decides. */
export function kindOfStatus(status: number): PingOneErrorKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 429) return 'limited';
  if (status >= 500) return 'unavailable';
  // We spoke wrongly (405, 415), or something stands in the way (409): no word on what the person sent.
  if (status === 405 || status === 409 || status === 415) return 'unexpected';
  if (status >= 400) return 'rejected';
  return 'unexpected';
}
