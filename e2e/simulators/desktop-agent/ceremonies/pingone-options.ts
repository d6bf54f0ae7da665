import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { AgentAction, Choices } from '../choices.ts';
import { Refusal } from '../refusal.ts';

/** What the agent takes from creation options or request options. */
export interface PingOneOptions {
  readonly challenge: string;
  readonly rpId: string;
  /** None in creation options. */
  readonly allowedCredentialIds: readonly string[];
}

export interface PingOneTrust {
  readonly keys: URL | JSONWebKeySet;
  readonly issuer: string | undefined;
}

export type VerifyOptions = (action: AgentAction, jwt: string) => Promise<PingOneOptions>;

const typ: Record<AgentAction, string> = {
  register: 'pingid-desktop-creation-options+jwt',
  authenticate: 'pingid-desktop-request-options+jwt',
};

/**
 * Accepts options that PingOne signed for PingID Desktop and that are still good.
 * @throws Refusal `invalid_options`, `options_expired`, `pingone_keys_unavailable`
 */
export function optionsVerifier(trust: PingOneTrust, choices: Choices): VerifyOptions {
  const keySource = keySourceOf(trust.keys, choices);
  return async (action, jwt) => {
    const { payload } = await jwtVerify(jwt, keySource, {
      algorithms: ['RS256'],
      typ: typ[action],
      audience: 'pingid-desktop',
      requiredClaims: ['jti', 'iat', 'exp'],
      clockTolerance: choices.clockToleranceSeconds,
      ...(trust.issuer === undefined ? {} : { issuer: trust.issuer }),
    }).catch(refuse);
    return action === 'register' ? creationOptions(payload) : requestOptions(payload);
  };
}

function keySourceOf(keys: URL | JSONWebKeySet, choices: Choices): JWTVerifyGetKey {
  if (!(keys instanceof URL)) return createLocalJWKSet(keys);
  // Never from a cache: a PingOne simulator restarted with new keys is understood at once.
  const remote = createRemoteJWKSet(keys, { timeoutDuration: choices.keysTimeoutMs, cacheMaxAge: 0 });
  return (header, token) => remote(header, token).catch(refuseUnlessKeyIsUnknown);
}

function refuseUnlessKeyIsUnknown(cause: unknown): never {
  if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
  throw new Refusal('pingone_keys_unavailable', { cause });
}

function refuse(cause: unknown): never {
  if (cause instanceof Refusal) throw cause;
  throw new Refusal(cause instanceof errors.JWTExpired ? 'options_expired' : 'invalid_options', { cause });
}

function creationOptions({ challenge, rp }: JWTPayload): PingOneOptions {
  return { challenge: text(challenge), rpId: text(member(rp, 'id')), allowedCredentialIds: [] };
}

function requestOptions({ challenge, rpId, allowCredentials }: JWTPayload): PingOneOptions {
  if (!Array.isArray(allowCredentials)) throw new Refusal('invalid_options');
  const allowedCredentialIds = allowCredentials.map((credential: unknown) => text(member(credential, 'id')));
  return { challenge: text(challenge), rpId: text(rpId), allowedCredentialIds };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Refusal('invalid_options');
  return value;
}
