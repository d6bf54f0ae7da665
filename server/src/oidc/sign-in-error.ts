import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { SignInProblemCode } from 'shared';
import { ProblemError } from '../http/problem.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';

/** Why a sign-in did not come about. The person reads about it at `/sign-in-problem?code=…`. */
export class SignInError extends Error {
  readonly code: SignInProblemCode;

  constructor(code: SignInProblemCode, cause?: unknown) {
    super(`Sign-in: ${code}`, { cause });
    this.name = 'SignInError';
    this.code = code;
  }
}

/** What an error of the OpenID Connect exchange means to the person who is signing in. */
export function asSignInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof StoreUnavailableError) return new SignInError('temporarily_unavailable', error);
  const code = codeOfEarlierError(error);
  if (code) return new SignInError(code, error);
  if (error instanceof AuthorizationResponseError) {
    return new SignInError(codeOfAnswer(error.error), error);
  }
  if (error instanceof ResponseBodyError) {
    return new SignInError(error.status >= 500 ? 'pingone_unavailable' : 'sign_in_rejected', error);
  }
  // Mostly our client id or secret: PingOne does not know us.
  if (error instanceof WWWAuthenticateChallengeError) return new SignInError('sign_in_rejected', error);
  if (error instanceof ClientError) return new SignInError(codeOfClientError(error), error);
  return new SignInError(isNetworkFailure(error) ? 'pingone_unavailable' : 'internal_error', error);
}

/** Errors that arise before the route's own work: a malformed query or address, or too many requests. */
function codeOfEarlierError(error: unknown): SignInProblemCode | undefined {
  if (error instanceof ProblemError) {
    return error.code === 'rate_limited' ? 'rate_limited' : 'sign_in_rejected';
  }
  return error instanceof Error && 'validation' in error ? 'return_to_invalid' : undefined;
}

/** PingOne's `error` in its answer (RFC 6749 section 4.1.2.1). */
function codeOfAnswer(error: string): SignInProblemCode {
  if (error === 'access_denied') return 'sign_in_refused';
  const isAway = error === 'server_error' || error === 'temporarily_unavailable';
  return isAway ? 'pingone_unavailable' : 'sign_in_rejected';
}

const unavailableCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

function codeOfClientError(error: ClientError): SignInProblemCode {
  return unavailableCodes.has(error.code ?? '') ? 'pingone_unavailable' : 'sign_in_rejected';
}

/** fetch rejects with a TypeError where no answer came. */
function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}
