import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { ClientError } from 'openid-client';
import type { ProviderLogout } from '../session/session-repository.ts';
import type { OpenIdProvider } from './openid-provider.ts';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** How old a token may be. */
const maxAgeSeconds = 5 * 60;
const clockToleranceSeconds = 30;

/** The token is not one to act on. The code goes into the log, never the token. */
export class LogoutTokenError extends Error {
  readonly code: string;

  constructor(code: string, cause?: unknown) {
    super(`Logout token: ${code}`, { cause });
    this.name = 'LogoutTokenError';
    this.code = code;
  }
}

/** What a valid token says, and the id by which a repetition is recognized. */
export interface Logout extends ProviderLogout {
  tokenId: string;
}

/** For how long a token id has to be remembered: until no token of that age is taken any more. */
export const tokenIdSeconds = maxAgeSeconds + 2 * clockToleranceSeconds;

/**
 * Checks a logout token: signature, issuer, audience, `typ`, times, `events`, and no nonce.
 * openid-client has no validator for it.
 * {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation}
 */
export class LogoutTokens {
  readonly #provider: Pick<OpenIdProvider, 'logoutParameters'>;
  #keys: { uri: string; resolve: ReturnType<typeof createRemoteJWKSet> } | undefined;

  constructor(provider: Pick<OpenIdProvider, 'logoutParameters'>) {
    this.#provider = provider;
  }

  /** @throws {LogoutTokenError} where the token is not valid; anything else where it could not be found out */
  async verify(token: string): Promise<Logout> {
    return readLogout(await this.#verifySignature(token));
  }

  async #verifySignature(token: string): Promise<JWTPayload> {
    const { issuer, jwks_uri: keysUri, clientId } = await this.#provider.logoutParameters();
    const { payload } = await jwtVerify(token, this.#keysAt(keysUri), {
      issuer,
      audience: clientId,
      typ: 'logout+jwt',
      algorithms: ['RS256'],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: maxAgeSeconds,
      clockTolerance: clockToleranceSeconds,
    }).catch((error: unknown) => {
      throw isTokenError(error) ? new LogoutTokenError(error.code, error) : error;
    });
    return payload;
  }

  #keysAt(uri: string) {
    if (this.#keys?.uri !== uri) this.#keys = { uri, resolve: createRemoteJWKSet(new URL(uri)) };
    return this.#keys.resolve;
  }
}

const tokenErrors = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** Whether jose rejected the token, rather than failed to get the keys: an outage says nothing about a token. */
function isTokenError(error: unknown): error is errors.JOSEError {
  return tokenErrors.some((kind) => error instanceof kind);
}

function readLogout({ events, nonce, sid, sub, iat = 0, jti = '' }: JWTPayload): Logout {
  if (!isLogoutEvent(events)) throw new LogoutTokenError('NO_LOGOUT_EVENT');
  if (nonce !== undefined) throw new LogoutTokenError('NONCE');
  const logout = { ...(typeof sid === 'string' && sid ? { sid } : {}), ...(sub ? { subject: sub } : {}) };
  if (Object.keys(logout).length === 0) throw new LogoutTokenError('NO_SUBJECT');
  return { ...logout, at: iat, tokenId: jti };
}

function isLogoutEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null) return false;
  const event: unknown = Object.getOwnPropertyDescriptor(events, logoutEvent)?.value;
  return typeof event === 'object' && event !== null && !Array.isArray(event);
}

/** Whether the provider's metadata or keys could not be fetched. */
export function isProviderFailure(error: unknown): boolean {
  // openid-client and jose fetch with the built-in fetch, which rejects with a TypeError where no answer came.
  if (error instanceof TypeError) return error.message === 'fetch failed';
  return error instanceof errors.JOSEError || error instanceof ClientError;
}
