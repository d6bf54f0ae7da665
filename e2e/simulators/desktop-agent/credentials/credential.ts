import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key pair for one relying party. The private key never leaves the agent and its state file. */
export interface Credential {
  readonly id: string;
  readonly rpId: string;
  readonly createdAt: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
}

/** A credential as shown to people. */
export type HeldCredential = Pick<Credential, 'id' | 'rpId' | 'createdAt'>;

/** What PingOne knows of a computer that is already paired. */
export interface PairedCredential {
  readonly credentialId: string;
  readonly publicJwk: JWK;
  readonly unitId: string;
}

export async function newCredential(rpId: string): Promise<Credential> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  return {
    id: randomUUID(),
    rpId,
    createdAt: new Date().toISOString(),
    publicJwk: await exportJWK(pair.publicKey),
    privateJwk: await exportJWK(pair.privateKey),
  };
}
