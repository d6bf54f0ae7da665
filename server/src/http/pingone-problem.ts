import type { ProblemCode } from 'shared';
import { PingOneError, type PingOneErrorKind } from '../pingone/index.ts';
import { ProblemError } from './problem.ts';

/** Where PingOne does not say when to come back. */
const assumedRetrySeconds = 10;

const codes: Record<PingOneErrorKind, ProblemCode> = {
  rejected: 'pingone_error',
  // The user, mostly: the claim that should hold PingOne's user id does not, or the user was deleted.
  not_found: 'pingone_error',
  // Our worker application's credentials or role: an operator must act, the person cannot.
  denied: 'pingone_error',
  limited: 'rate_limited',
  unavailable: 'pingone_unavailable',
  timeout: 'pingone_timeout',
  unexpected: 'pingone_error',
};

/** What some kinds mean in the place where they arose, for example `rejected: 'attestation_rejected'`. */
export type OwnCodes = Partial<Record<PingOneErrorKind, ProblemCode>>;

/** What a PingOne error means to the page. */
export function pingOneProblem(error: PingOneError, own: OwnCodes = {}): ProblemError {
  if (error.kind === 'rejected' && error.operation.startsWith('devices.') && error.names('LIMIT_EXCEEDED')) {
    return new ProblemError('device_limit_reached', {}, error);
  }
  if (error.facts.status === 423 || error.names('DEVICE_LOCKED')) {
    return new ProblemError('device_locked', {}, error);
  }
  const code = own[error.kind] ?? codes[error.kind];
  return new ProblemError(code, retryAfter(code, error), error);
}

/** To be passed to `catch`: throws what a PingOne error means in this place, and anything else as it is. */
export function throwProblem(own: OwnCodes): (error: unknown) => never {
  return (error) => {
    throw error instanceof PingOneError ? pingOneProblem(error, own) : error;
  };
}

function retryAfter(code: ProblemCode, { facts }: PingOneError): { retryAfterSeconds?: number } {
  if (code !== 'rate_limited' && code !== 'pingone_unavailable') return {};
  return { retryAfterSeconds: facts.retryAfterSeconds ?? assumedRetrySeconds };
}
