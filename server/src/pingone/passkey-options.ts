import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

/** Bytes as PingOne may write them: an array of signed or unsigned bytes, or base64 in either alphabet. */
const Bytes = Type.Union([
  Type.Array(Type.Integer({ minimum: -128, maximum: 255 }), { minItems: 1, maxItems: 2048 }),
  Type.String({ minLength: 1, maxLength: 8192, pattern: '^[A-Za-z0-9+/_-]+={0,2}$' }),
]);

const PingOneOptions = Type.Object({
  challenge: Bytes,
  rpId: Type.Optional(Type.String()),
  timeout: Type.Optional(Type.Number()),
  userVerification: Type.Optional(Type.String()),
  allowCredentials: Type.Optional(
    Type.Array(Type.Object({ id: Bytes, transports: Type.Optional(Type.Array(Type.String())) })),
  ),
});

/** The options for `navigator.credentials.get` in the JSON form of WebAuthn Level 3, with all bytes in base64url. */
export interface PasskeyRequestOptions {
  challenge: string;
  rpId?: string;
  timeout?: number;
  userVerification?: string;
  allowCredentials?: { type: 'public-key'; id: string; transports?: string[] }[];
}

/**
 * Reads PingOne's `publicKeyCredentialRequestOptions`, which is a JSON string or an object.
 * @returns undefined if it is neither, or lacks what is needed
 */
export function readPasskeyOptions(answered: unknown): PasskeyRequestOptions | undefined {
  const options = typeof answered === 'string' ? parse(answered) : answered;
  if (!Value.Check(PingOneOptions, options)) return undefined;
  const { challenge, rpId, timeout, userVerification, allowCredentials } = options;
  return {
    challenge: toBase64Url(challenge),
    ...(rpId === undefined ? {} : { rpId }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(userVerification === undefined ? {} : { userVerification }),
    ...(allowCredentials ? { allowCredentials: allowCredentials.map(readCredential) } : {}),
  };
}

function readCredential({ id, transports }: { id: Static<typeof Bytes>; transports?: string[] }) {
  return { type: 'public-key', id: toBase64Url(id), ...(transports ? { transports } : {}) } as const;
}

function toBase64Url(bytes: Static<typeof Bytes>): string {
  // Buffer reads both alphabets, and reads a negative byte as two's complement.
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : Buffer.from(bytes);
  return buffer.toString('base64url');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown) => (value === null ? undefined : value));
  } catch {
    return undefined;
  }
}
