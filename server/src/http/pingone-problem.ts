import type { ProblemCode } from 'shared';
import { PingOneError, type PingOneErrorKind } from '../pingone/index.ts';
import { ProblemError, type ProblemExtras } from './problem.ts';

/** Used if PingOne does not say when to try again. */
const defaultRetrySeconds = 10;

const codes: Record<PingOneErrorKind, ProblemCode> = {
  rejected: 'pingone_error',
  account_not_usable: 'account_not_usable',
  methods_conflict: 'mfa_methods_conflict',
  conflict: 'pingone_conflict',
  // Usually the user: it was deleted, or the claim that should hold PingOne's user ID holds something else.
  not_found: 'pingone_error',
  // The worker application's credentials or role. An operator must act; the user cannot.
  denied: 'pingone_error',
  quota_exceeded: 'pingone_quota_exceeded',
  // The tenant's limit, not something this person did too often.
  limited: 'pingone_unavailable',
  unavailable: 'pingone_unavailable',
  timeout: 'pingone_timeout',
  interrupted: 'pingone_error',
  // The browser is gone, so nobody reads this.
  canceled: 'pingone_unavailable',
  unexpected: 'pingone_error',
};

/** What some kinds mean in a particular place, for example `rejected: 'attestation_rejected'`. */
export type OwnCodes = Partial<Record<PingOneErrorKind, ProblemCode>>;

/** The problem to answer with after a PingOne error. */
export function pingOneProblem(error: PingOneError, own: OwnCodes = {}): ProblemError {
  if (isDeviceLimit(error)) return new ProblemError('device_limit_reached', {}, error);
  if (error.facts.status === 423 || error.names('DEVICE_LOCKED')) {
    return new ProblemError('device_locked', {}, error);
  }
  const code = own[error.kind] ?? codes[error.kind];
  return new ProblemError(code, extrasOf(code, error), error);
}

/** To be passed to `catch`: turns a PingOne error into the problem for this place, and rethrows anything else. */
export function throwProblem(own: OwnCodes): (error: unknown) => never {
  return (error) => {
    throw error instanceof PingOneError ? pingOneProblem(error, own) : error;
  };
}

function isDeviceLimit(error: PingOneError): boolean {
  const isRefusal = error.kind === 'rejected' || error.kind === 'conflict';
  return isRefusal && error.operation.startsWith('devices.') && error.names('LIMIT_EXCEEDED');
}

function extrasOf(code: ProblemCode, error: PingOneError): ProblemExtras {
  const retryAfterSeconds =
    error.facts.retryAfterSeconds ?? (code === 'pingone_unavailable' ? defaultRetrySeconds : undefined);
  return {
    ...(error.effectIsUnknown ? { effectUnknown: true } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}
