import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { ProviderLogout } from '../session/sign-ins.ts';
import type { ExpiringStore } from '../store/expiring-store.ts';
import type { OpenIdProvider } from './openid-provider.ts';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** How old a token may be, and for how long its `jti` is remembered at least. */
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

export interface LogoutTokenOptions {
  provider: Pick<OpenIdProvider, 'facts'>;
  store: ExpiringStore;
}

/**
 * Checks a logout token: signature, issuer, audience, `typ`, times, `events`, no nonce, and a `jti` that was not used.
 * openid-client has no validator for it.
 * {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation}
 */
export class LogoutTokens {
  readonly #options: LogoutTokenOptions;
  #keys: { uri: string; resolve: ReturnType<typeof createRemoteJWKSet> } | undefined;

  constructor(options: LogoutTokenOptions) {
    this.#options = options;
  }

  /** @throws {LogoutTokenError} where the token is not valid; anything else where it could not be found out */
  async verify(token: string): Promise<ProviderLogout> {
    const payload = await this.#verifySignature(token);
    const logout = readLogout(payload);
    await this.#useOnce(payload);
    return logout;
  }

  async #verifySignature(token: string): Promise<JWTPayload> {
    const { issuer, jwks_uri: keysUri, clientId } = await this.#options.provider.facts();
    const { payload } = await jwtVerify(token, this.#keysAt(keysUri), {
      issuer,
      audience: clientId,
      typ: 'logout+jwt',
      algorithms: ['RS256'],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: maxAgeSeconds,
      clockTolerance: clockToleranceSeconds,
    }).catch((error: unknown) => {
      throw isVerdict(error) ? new LogoutTokenError(error.code, error) : error;
    });
    return payload;
  }

  #keysAt(uri: string) {
    if (this.#keys?.uri !== uri) this.#keys = { uri, resolve: createRemoteJWKSet(new URL(uri)) };
    return this.#keys.resolve;
  }

  async #useOnce({ jti, iss }: JWTPayload): Promise<void> {
    const keptSeconds = maxAgeSeconds + 2 * clockToleranceSeconds;
    const isFirst = await this.#options.store.add(`logout-token:${iss}:${jti}`, '1', keptSeconds);
    if (!isFirst) throw new LogoutTokenError('USED_TWICE');
  }
}

const verdicts = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** Whether jose judged the token, rather than failed to get the keys: an outage says nothing about a token. */
function isVerdict(error: unknown): error is errors.JOSEError {
  return verdicts.some((verdict) => error instanceof verdict);
}

function readLogout({ events, nonce, sid, sub, iat = 0 }: JWTPayload): ProviderLogout {
  if (!isLogoutEvent(events)) throw new LogoutTokenError('NO_LOGOUT_EVENT');
  if (nonce !== undefined) throw new LogoutTokenError('NONCE');
  const logout = { ...(typeof sid === 'string' && sid ? { sid } : {}), ...(sub ? { subject: sub } : {}) };
  if (Object.keys(logout).length === 0) throw new LogoutTokenError('NO_SUBJECT');
  return { ...logout, at: iat };
}

function isLogoutEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null) return false;
  const event: unknown = Object.getOwnPropertyDescriptor(events, logoutEvent)?.value;
  return typeof event === 'object' && event !== null && !Array.isArray(event);
}
