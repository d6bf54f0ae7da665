import { hkdfSync } from 'node:crypto';

/** `SESSION_SECRET` as a list: the first one signs and encrypts, all of them verify and decrypt. */
export type Secrets = readonly [string, ...string[]];

type Use = 'session cookie' | 'session id' | 'sign-in transaction' | 'store encryption' | 'store index';

/** A key of 32 bytes for one use, derived from one secret. */
export function deriveKey(secret: string, use: Use): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `pingid-desktop-sign-in ${use}`, 32));
}

/** The keys for one use, newest first. */
export function deriveKeys([newest, ...older]: Secrets, use: Use): [Buffer, ...Buffer[]] {
  return [deriveKey(newest, use), ...older.map((secret) => deriveKey(secret, use))];
}
