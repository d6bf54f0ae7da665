import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deriveKeys, type Secrets } from '../config/derive-key.ts';

const algorithm = 'aes-256-gcm';
const keyIdBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;

interface Key {
  readonly id: Buffer;
  readonly key: Buffer;
}

/**
 * Encrypts what the store holds: AES-256-GCM under a key derived from `SESSION_SECRET`. The text is base64url of key id,
 * nonce, ciphertext and tag. The place where a text belongs is authenticated with it, so it cannot be moved elsewhere.
 */
export class RecordCipher {
  readonly #newest: Key;
  readonly #keys: readonly Key[];

  /** @param secrets newest first: it encrypts, all of them decrypt */
  constructor(secrets: Secrets) {
    const [newest, ...older] = deriveKeys(secrets, 'store encryption');
    this.#newest = withId(newest);
    this.#keys = [this.#newest, ...older.map(withId)];
  }

  encrypt(plaintext: string, place: string): string {
    const { id, key } = this.#newest;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    return Buffer.concat([id, nonce, ciphertext, cipher.getAuthTag()]).toString('base64url');
  }

  /** @returns undefined where none of the keys fits, the text was changed, or it belongs elsewhere */
  decrypt(text: string, place: string): string | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < keyIdBytes + nonceBytes + tagBytes) return undefined;
    const id = bytes.subarray(0, keyIdBytes);
    const key = this.#keys.find((candidate) => candidate.id.equals(id))?.key;
    return key && open(bytes.subarray(keyIdBytes), key, place);
  }
}

function open(bytes: Buffer, key: Buffer, place: string): string | undefined {
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
  const plaintext = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
  try {
    return plaintext + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

/** Says which key it was, without saying anything about it. */
function withId(key: Buffer): Key {
  return { id: createHash('sha256').update(key).digest().subarray(0, keyIdBytes), key };
}
