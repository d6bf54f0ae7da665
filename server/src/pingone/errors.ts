/**
 * What went wrong with a call to PingOne, by what can be done about it:
 * - `rejected`: PingOne read the request and refused it (HTTP 400 and the like)
 * - `account_not_usable`: the user is disabled, locked or otherwise not allowed to act (`ACCOUNT_NOT_USABLE`)
 * - `methods_conflict`: the user's MFA methods contradict each other or the policy (`MFA_AUTH_METHODS_CONFLICT`)
 * - `conflict`: something else changed the same resource at the same time (409)
 * - `not_found`: the user, device or device authentication does not exist (404, 410)
 * - `denied`: the worker application's token or role is not sufficient (401, 403)
 * - `quota_exceeded`: the license or a quota of the tenant is used up (`LICENSE_EXCEEDED`, `QUOTA_EXCEEDED`)
 * - `limited`: PingOne's rate limit was hit (429)
 * - `unavailable`: PingOne cannot be reached, or answers 5xx
 * - `timeout`: no complete answer arrived in time, or no time was left to send the request
 * - `interrupted`: the request was sent, and the connection broke before the answer was complete
 * - `canceled`: the browser that waited for the result disconnected
 * - `unexpected`: an answer that matches nothing documented, or that reports a bug of ours (405, 415)
 */
export type PingOneErrorKind =
  | 'rejected'
  | 'account_not_usable'
  | 'methods_conflict'
  | 'conflict'
  | 'not_found'
  | 'denied'
  | 'quota_exceeded'
  | 'limited'
  | 'unavailable'
  | 'timeout'
  | 'interrupted'
  | 'canceled'
  | 'unexpected';

export interface PingOneErrorFacts {
  status?: number;
  /** PingOne's `code`, for example `INVALID_DATA`. */
  code?: string;
  /** The `code` of each of PingOne's `details`, for example `INVALID_OTP`. */
  detailCodes?: string[];
  /** PingOne's `Correlation-Id`, if its answer carried one. */
  correlationId?: string;
  /** From `Retry-After` or, without one, from `innerError.retryAfter`. */
  retryAfterSeconds?: number;
  /** Nothing can have changed at PingOne: the request only reads, or it was never sent. */
  changedNothing?: true;
}

/** A failed call to PingOne. Carries codes only, never the text of PingOne's answer. */
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

  /**
   * Whether the state at PingOne may now be the one that was asked for. If so, read it back instead of guessing. A
   * conflict counts: it may be with an earlier copy of the same request.
   */
  get effectIsUnknown(): boolean {
    if (this.facts.changedNothing) return false;
    return kindsOfUnknownEffect.has(this.kind) || (this.facts.status ?? 0) >= 500;
  }

  /** Whether PingOne named this code, at the top level or in its details. */
  names(code: string): boolean {
    return namesCode(this.facts, code);
  }
}

const kindsOfUnknownEffect = new Set<PingOneErrorKind>(['timeout', 'interrupted', 'conflict', 'unexpected']);

/** Codes that need an answer of their own, whatever the status they come with. */
const kindsByCode: [code: string, kind: PingOneErrorKind][] = [
  ['ACCOUNT_NOT_USABLE', 'account_not_usable'],
  ['MFA_AUTH_METHODS_CONFLICT', 'methods_conflict'],
  ['LICENSE_EXCEEDED', 'quota_exceeded'],
  ['QUOTA_EXCEEDED', 'quota_exceeded'],
];

/**
 * The kind of an answer that is not 2xx. The HTTP status decides, because PingOne may change the codes within a class;
 * a few documented codes of the 4xx class say more.
 * {@link https://developer.pingidentity.com/pingone-api/platform/reference/error-codes.html}
 */
export function kindOfAnswer(
  status: number,
  codes: Pick<PingOneErrorFacts, 'code' | 'detailCodes'> = {},
): PingOneErrorKind {
  const isClientError = status >= 400 && status < 500;
  const named = isClientError ? kindsByCode.find(([code]) => namesCode(codes, code)) : undefined;
  return named?.[1] ?? kindOfStatus(status);
}

function kindOfStatus(status: number): PingOneErrorKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'limited';
  // 408: PingOne did not receive the whole request, so it did nothing.
  if (status === 408 || status >= 500) return 'unavailable';
  // Our bug, not invalid user input.
  if (status === 405 || status === 415) return 'unexpected';
  return status >= 400 ? 'rejected' : 'unexpected';
}

function namesCode({ code, detailCodes = [] }: PingOneErrorFacts, wanted: string): boolean {
  return code === wanted || detailCodes.includes(wanted);
}
