import { randomUUID } from 'node:crypto';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import type { Choices, OsType } from '../choices.ts';
import type { Credential } from '../credentials/credential.ts';
import type { PingOneOptions } from './pingone-options.ts';

/** What one attestation or assertion is about. */
export interface Ceremony {
  readonly options: PingOneOptions;
  readonly origin: string;
  readonly credential: Credential;
}

export interface Installation {
  readonly unitId: string;
  readonly os: OsType;
  readonly choices: Choices;
}

/** Says which key this computer will use from now on. */
export function attestation(ceremony: Ceremony, { unitId, os, choices }: Installation): Promise<string> {
  const claims = {
    ...commonClaims(ceremony),
    unitId,
    os: { type: os, version: choices.osVersions[os] },
    application: choices.application,
  };
  const header = { typ: 'pingid-desktop-attestation+jwt', jwk: ceremony.credential.publicJwk };
  return sign(claims, header, ceremony.credential, choices);
}

/** Says that the person at this computer was just verified. */
export function assertion(ceremony: Ceremony, { choices }: Installation): Promise<string> {
  const claims = { ...commonClaims(ceremony), userVerified: true };
  const header = { typ: 'pingid-desktop-assertion+jwt', kid: ceremony.credential.id };
  return sign(claims, header, ceremony.credential, choices);
}

function commonClaims({ options, origin, credential }: Ceremony) {
  return { challenge: options.challenge, origin, rpId: options.rpId, credentialId: credential.id };
}

async function sign(
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>>,
  { privateJwk }: Credential,
  { jwtLifetimeSeconds }: Choices,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', ...header })
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${jwtLifetimeSeconds} seconds`)
    .sign(await importJWK(privateJwk, 'ES256'));
}
