import { hkdfSync } from 'node:crypto';

/** Separate keys for separate uses, all from the one `SESSION_SECRET`. */
export function deriveKey(secret: string, use: 'session cookie' | 'sign-in transaction'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `pingid-desktop-sign-in ${use}`, 32));
}
