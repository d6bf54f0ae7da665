import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { ExpiringStore } from '../storage/expiring-store.ts';
import type { OpenIdProvider } from './openid-provider.ts';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** How old a token may be, and for how long its `jti` is remembered at least. */
const maxAgeSeconds = 5 * 60;
const clockToleranceSeconds = 30;

/** Whose session has ended at the OpenID Provider: one session, or all of a person's. */
export type Logout = { sid: string } | { subject: string };

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
  async verify(token: string): Promise<Logout> {
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

/** Whether jose judged the token, rather than failed to get the keys. */
function isVerdict(error: unknown): error is errors.JOSEError {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
}

function readLogout({ events, nonce, sid, sub }: JWTPayload): Logout {
  if (!isLogoutEvent(events)) throw new LogoutTokenError('NO_LOGOUT_EVENT');
  if (nonce !== undefined) throw new LogoutTokenError('NONCE');
  if (typeof sid === 'string' && sid) return { sid };
  if (sub) return { subject: sub };
  throw new LogoutTokenError('NO_SUBJECT');
}

function isLogoutEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null) return false;
  const event: unknown = Object.getOwnPropertyDescriptor(events, logoutEvent)?.value;
  return typeof event === 'object' && event !== null && !Array.isArray(event);
}
