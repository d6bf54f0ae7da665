import { randomUUID } from 'node:crypto';
import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import type { DesktopCredential } from '../index.ts';
import { textAt } from './json.ts';

export const portal = 'https://portal.example.com';
export const rpId = 'example.com';

/** Just enough of PingID Desktop, after the table in ../../README.md: one credential, which signs whatever a test wants. */
export interface Desktop {
  credential: DesktopCredential;
  privateKey: CryptoKey;
  attest(creationOptions: string, changes?: Changes): Promise<string>;
  assert(requestOptions: string, changes?: Changes): Promise<string>;
}

export interface Changes {
  claims?: JWTPayload;
  header?: Partial<JWTHeaderParameters>;
  signWith?: CryptoKey;
}

export async function newDesktop(unitId: string = randomUUID()): Promise<Desktop> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const credentialId = randomUUID();
  const sign = (header: Partial<JWTHeaderParameters>, claims: JWTPayload, changes: Changes) =>
    new SignJWT({ ...common(), credentialId, ...claims, ...changes.claims })
      .setProtectedHeader({ alg: 'ES256', ...header, ...changes.header })
      .sign(changes.signWith ?? privateKey);
  return {
    credential: { credentialId, publicJwk, unitId },
    privateKey,
    attest: (options, changes = {}) =>
      sign(
        { typ: 'pingid-desktop-attestation+jwt', jwk: publicJwk },
        {
          challenge: textAt(decodeJwt(options), 'challenge'),
          rpId: textAt(decodeJwt(options), 'rp', 'id'),
          unitId,
          os: { type: 'MAC', version: '15.7.3' },
          application: { name: 'PingID Desktop', version: '1.0.0' },
        },
        changes,
      ),
    assert: (options, changes = {}) =>
      sign(
        { typ: 'pingid-desktop-assertion+jwt', kid: credentialId },
        {
          challenge: textAt(decodeJwt(options), 'challenge'),
          rpId: textAt(decodeJwt(options), 'rpId'),
          userVerified: true,
        },
        changes,
      ),
  };
}

/** Valid for a day, so that a test that lets time pass meets the expiry it is about. */
function common(): JWTPayload {
  const iat = Math.floor(Date.now() / 1000);
  return { jti: randomUUID(), iat, exp: iat + 86_400, origin: portal };
}
