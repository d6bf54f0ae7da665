import { errors, type JWK, type JWTPayload, jwtVerify } from 'jose';

/** Why an attestation or an assertion is not believed. The message is for whoever debugs a client. */
export class CredentialRefused extends Error {}

/**
 * The claims of a JWT that PingID Desktop signed, after everything that the JWT itself can tell was checked: ES256 by this very
 * key, type, expiry, and that id and issue time are there.
 * @throws CredentialRefused
 */
export async function verifyCredentialJwt(
  token: string,
  { publicJwk, typ, now }: { publicJwk: JWK; typ: string; now: Date },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, publicJwk, {
      algorithms: ['ES256'],
      typ,
      currentDate: now,
      requiredClaims: ['jti', 'iat', 'exp'],
    });
    return payload;
  } catch (cause) {
    throw new CredentialRefused(cause instanceof errors.JOSEError ? cause.message : 'unreadable', { cause });
  }
}

/** @throws CredentialRefused with `why`, unless `holds` */
export function demand(holds: boolean, why: string): void {
  if (!holds) throw new CredentialRefused(why);
}
