import { decodeProtectedHeader, type JWK } from 'jose';
import type { DesktopDevice } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { type Field, object, text } from '../http/fields.ts';
import { readClaims } from './claims.ts';
import { CredentialRefused, demand, verifyCredentialJwt } from './credential-jwt.ts';
import { belongsTo } from './origin.ts';

type Claims = typeof claims extends Field<infer T> ? T : never;

/** A new credential's own word about itself, its signature verified. */
export type Attestation = Claims & { publicJwk: JWK };

const claims = object(
  {
    jti: text(),
    challenge: text(),
    origin: text(),
    rpId: text(),
    credentialId: text(),
    unitId: text(),
    os: object({ type: text(), version: text() }, 'ignored'),
    application: object({ name: text(), version: text() }, 'ignored'),
  },
  'ignored',
);

/** @throws CredentialRefused */
export async function readAttestation(token: string, now: Date): Promise<Attestation> {
  const publicJwk = publicKeyIn(token);
  const payload = await verifyCredentialJwt(token, { publicJwk, typ: 'pingid-desktop-attestation+jwt', now });
  return { ...readClaims(claims, payload), publicJwk };
}

/**
 * Compares an attestation with what this device's pairing waits for.
 * @throws CredentialRefused
 */
export function judgeAttestation(attestation: Attestation, device: DesktopDevice, environment: Environment) {
  const { challenge, rpId, origin, jti, credentialId } = attestation;
  const { pairing, relyingParty } = device;
  demand(challenge === pairing?.challenge, 'not the challenge of this device');
  demand(
    pairing !== undefined && environment.clock.now() < pairing.expiresAt,
    'the creation options expired',
  );
  demand(rpId === relyingParty.id, 'not the relying party of this device');
  const { apexOriginAccepted } = environment.choices;
  demand(belongsTo(relyingParty.id, origin, apexOriginAccepted), 'the origin is not of the relying party');
  demand(!environment.usedTokenIds.has(jti), 'used before');
  demand(!isRegistered(credentialId, environment), 'the credential belongs to a device already');
}

/** The key that the header brings along. Only a public P-256 key will do. */
function publicKeyIn(token: string): JWK {
  const { jwk } = headerOf(token);
  demand(jwk?.kty === 'EC' && jwk.crv === 'P-256', 'no P-256 key in the header');
  demand(!('d' in (jwk ?? {})), 'a private key in the header');
  const { kty, crv, x, y } = jwk ?? {};
  if (!kty || !crv || !x || !y) throw new CredentialRefused('the key in the header is not complete');
  return { kty, crv, x, y };
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new CredentialRefused('not a JWT', { cause });
  }
}

function isRegistered(credentialId: string, { users }: Environment): boolean {
  const devices = [...users.values()].flatMap((user) => user.devices);
  return devices.some(
    (device) => device.type === 'PINGID_DESKTOP_GEN2' && device.desktop?.credentialId === credentialId,
  );
}
