import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** A FIDO2 credential as the relying party knows it. */
export interface Passkey {
  /** Base64url. */
  credentialId: string;
  /** COSE, base64url. */
  publicKey: string;
  /** Base64url. */
  userHandle: string;
  /** The authenticator's signature counter as last seen. */
  signCount: number;
  /** PKCS#8, base64. Only of a passkey that the simulator made itself. */
  privateKey?: string;
}

/** A passkey of ES256 whose private key is at hand, for an authenticator that a test puts it into. */
export function newPasskey(userId: string): Passkey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    credentialId: randomBytes(32).toString('base64url'),
    publicKey: coseKey(publicKey).toString('base64url'),
    userHandle: userHandleOf(userId),
    signCount: 0,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

export function userHandleOf(userId: string): string {
  return Buffer.from(userId).toString('base64url');
}

/** RFC 9053: `{1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}` in CBOR. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}
