import type { ProblemCode } from 'shared';
import type { PingOneError, PingOneErrorKind } from './pingone/index.ts';
import { ProblemError } from './problem.ts';

/** Where PingOne does not say when to come back. */
const assumedRetrySeconds = 10;

const codes: Record<PingOneErrorKind, ProblemCode> = {
  rejected: 'pingone_error',
  not_found: 'not_found',
  // Our worker application's credentials or role: an operator must act, the person cannot.
  denied: 'pingone_error',
  limited: 'rate_limited',
  unavailable: 'pingone_unavailable',
  timeout: 'pingone_timeout',
  unexpected: 'pingone_error',
};

/**
 * What a PingOne error means to the page. A route that knows better what a refusal means in its place passes
 * `rejected`, for example `attestation_rejected`.
 */
export function pingOneProblem(
  error: PingOneError,
  own: Partial<Record<PingOneErrorKind, ProblemCode>> = {},
) {
  if (error.names('LIMIT_EXCEEDED') && error.kind === 'rejected') {
    return new ProblemError('device_limit_reached', {}, error);
  }
  const code = own[error.kind] ?? codes[error.kind];
  return new ProblemError(code, retryAfter(code, error), error);
}

function retryAfter(code: ProblemCode, { facts }: PingOneError): { retryAfterSeconds?: number } {
  if (code !== 'rate_limited' && code !== 'pingone_unavailable') return {};
  return { retryAfterSeconds: facts.retryAfterSeconds ?? assumedRetrySeconds };
}
