import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import { invalidToken } from './api-error.ts';

/** Which access tokens open the API. */
export interface TokenRules {
  keys: JSONWebKeySet;
  issuer: string;
  audience: string;
  workerClientId: string;
  clock: Clock;
  /** The `jti` of every token issued and not revoked. */
  live: ReadonlySet<string>;
}

/**
 * Checks that a request carries the worker application's own access token.
 * @throws PingOneApiError 401 ACCESS_FAILED / INVALID_TOKEN
 */
export type CheckAccess = (authorization: string | undefined) => Promise<void>;

export function createCheckAccess(rules: TokenRules): CheckAccess {
  const keys = createLocalJWKSet(rules.keys);
  const verify = async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      typ: 'at+jwt',
      issuer: rules.issuer,
      audience: rules.audience,
      currentDate: rules.clock.now(),
    });
    return payload;
  };
  return async (authorization) => {
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw invalidToken('No bearer token');
    const claims = await verify(token).catch(() => {
      throw invalidToken('The token is not valid');
    });
    if (!isWorkers(claims, rules)) throw invalidToken('Not a token of the worker application');
    if (!rules.live.has(claims.jti ?? '')) throw invalidToken('The token was revoked');
  };
}

function isWorkers(claims: JWTPayload, rules: TokenRules): boolean {
  return claims.client_id === rules.workerClientId && claims.sub === rules.workerClientId;
}
