import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { SeededPasskey } from '../index.ts';
import { portal } from './desktop.ts';

/** Just enough of a browser and an authenticator: one passkey, which signs whatever a test wants. */
export interface PasskeyChanges {
  origin?: string;
  rpId?: string;
  type?: string;
  userVerified?: boolean;
  signCount?: number;
  userHandle?: string;
  credentialId?: string;
  /** How bytes are written. Default base64url. */
  encoding?: 'base64' | 'base64url';
}

/** The `assertion` of assertion.check: a JSON string. The challenge is in base64url. */
export function assertWith(passkey: SeededPasskey, challenge: string, changes: PasskeyChanges = {}): string {
  const { encoding = 'base64url', credentialId = passkey.credentialId, userHandle } = changes;
  const clientData = Buffer.from(
    JSON.stringify({ type: changes.type ?? 'webauthn.get', challenge, origin: changes.origin ?? portal }),
  );
  const authenticatorData = authenticatorDataOf(passkey, changes);
  const key = createPrivateKey({
    key: Buffer.from(passkey.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), key);
  const id = Buffer.from(credentialId, 'base64').toString(encoding);
  return JSON.stringify({
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: clientData.toString(encoding),
      authenticatorData: authenticatorData.toString(encoding),
      signature: signature.toString(encoding),
      userHandle: Buffer.from(userHandle ?? passkey.userHandle, 'base64').toString(encoding),
    },
  });
}

function authenticatorDataOf(passkey: SeededPasskey, changes: PasskeyChanges): Buffer {
  const { rpId = passkey.rpId, userVerified = true, signCount = passkey.signCount + 1 } = changes;
  const flagsAndCount = Buffer.alloc(5);
  flagsAndCount.writeUInt8(userVerified ? 0b101 : 0b001);
  flagsAndCount.writeUInt32BE(signCount, 1);
  return Buffer.concat([sha256(Buffer.from(rpId)), flagsAndCount]);
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
