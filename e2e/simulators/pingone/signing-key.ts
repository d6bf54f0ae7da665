import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** An RS256 key, with a public half that can be published. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  privateJwk: JWK;
  publicJwk: JWK;
}

const keys = new Map<string, Promise<SigningKey>>();

/**
 * The key for one use. All simulators of a process share it: making an RSA key takes longer than starting the rest of a
 * simulator, and the issuer tells their tokens apart.
 */
export function signingKey(use: 'sign-in' | 'desktop'): Promise<SigningKey> {
  const known = keys.get(use);
  if (known) return known;
  const key = createSigningKey();
  keys.set(use, key);
  return key;
}

async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const shared = { kid, use: 'sig', alg: 'RS256' };
  const privateJwk = { ...(await exportJWK(privateKey)), ...shared };
  const publicJwk = { ...(await exportJWK(publicKey)), ...shared };
  return { kid, privateKey, privateJwk, publicJwk };
}
