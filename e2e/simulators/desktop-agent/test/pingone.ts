import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';

export const issuer = 'http://localhost:9999/environment';

/** Just enough of PingOne to sign options: keys of its own and the contract of ../../README.md. */
export interface PingOne {
  readonly keys: JSONWebKeySet;
  creationOptions(changes?: OptionsChanges): Promise<string>;
  requestOptions(credentialIds: readonly string[], changes?: OptionsChanges): Promise<string>;
}

export interface OptionsChanges {
  readonly claims?: JWTPayload;
  readonly typ?: string;
  readonly alg?: 'RS256' | 'PS256';
}

export async function newPingOne(rpId = 'rp.test'): Promise<PingOne> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  const sign = async (usualTyp: string, claims: JWTPayload, changes: OptionsChanges = {}) => {
    const { alg = 'RS256', typ = usualTyp } = changes;
    return new SignJWT({ ...commonClaims(), ...claims, ...changes.claims })
      .setProtectedHeader({ alg, typ, kid: 'pingone' })
      .sign(await importJWK(privateJwk, alg));
  };
  return {
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'pingone' }] },
    creationOptions: (changes) =>
      sign(
        'pingid-desktop-creation-options+jwt',
        { rp: { id: rpId, name: rpId }, user: { id: 'u' } },
        changes,
      ),
    requestOptions: (ids, changes) =>
      sign(
        'pingid-desktop-request-options+jwt',
        { rpId, allowCredentials: ids.map((id) => ({ id })), deviceAuthenticationId: 'd' },
        changes,
      ),
  };
}

function commonClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: 'pingid-desktop',
    jti: randomUUID(),
    iat: now,
    exp: now + 60,
    challenge: 'a-challenge',
  };
}
