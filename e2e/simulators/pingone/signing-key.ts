import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** An RS256 key, with a public half that can be published. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  privateJwk: JWK;
  publicJwk: JWK;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const shared = { kid, use: 'sig', alg: 'RS256' };
  const privateJwk = { ...(await exportJWK(privateKey)), ...shared };
  const publicJwk = { ...(await exportJWK(publicKey)), ...shared };
  return { kid, privateKey, privateJwk, publicJwk };
}
