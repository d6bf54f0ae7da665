import { X509Certificate } from 'node:crypto';
import { InvalidValue } from './parse.ts';

/** The newest first: it signs, and all of them verify. */
export type SessionSecrets = [string, ...string[]];

const minSecretBytes = 32;

/** No message repeats the value. */
export function parseSessionSecrets(value: string): SessionSecrets | InvalidValue {
  const [first, ...others] = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (first === undefined) return new InvalidValue('has no secret.');
  const secrets: SessionSecrets = [first, ...others];
  if (secrets.some((secret) => Buffer.byteLength(secret) < minSecretBytes)) {
    return new InvalidValue(
      `${others.length > 0 ? 'has a part that is' : 'is'} too short: each secret needs ${minSecretBytes} bytes or more, for ` +
        'example from `openssl rand -base64 48`. Commas separate several secrets, so a secret cannot contain one.',
    );
  }
  return new Set(secrets).size === secrets.length ? secrets : new InvalidValue('has the same secret twice.');
}

/** One or more certificates in PEM form. */
export function parseCertificates(value: string): string | InvalidValue {
  try {
    new X509Certificate(value);
    return value;
  } catch {
    return new InvalidValue('must hold a certificate in PEM form, from -----BEGIN CERTIFICATE----- on.');
  }
}
