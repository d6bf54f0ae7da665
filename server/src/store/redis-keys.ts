import { createHash, createHmac } from 'node:crypto';
import { deriveKeys, type Secrets } from '../config/derive-key.ts';

/** How an OpenID Provider's logout names what it ends. */
export type LogoutScope =
  /** One session of the provider's. */
  | 'sid'
  /** All sessions of a subject. */
  | 'sub'
  /** Those sessions of a subject of which it is not known to what session of the provider's they belong. */
  | 'sub-without-sid';

/** The keys of one person, all in one hash slot. */
export interface PersonKeys {
  readonly base: string;
  readonly signIns: string;
  readonly logouts: string;
  readonly messages: string;
  session(signInId: string): string;
  ceremonies(signInId: string): string;
}

/** The keys under one `sid` or `sub` of the OpenID Provider, in a hash slot of their own. */
export interface ProviderKeys {
  readonly hash: string;
  readonly people: string;
  readonly logouts: string;
}

/**
 * The names of all keys in Redis. What stands in braces decides on the hash slot. A `sid` or `sub` is never written down,
 * only its HMAC under a key derived from `SESSION_SECRET`.
 */
export class RedisKeys {
  readonly #prefix: string;
  readonly #indexKeys: readonly [Buffer, ...Buffer[]];

  constructor(prefix: string, secrets: Secrets) {
    this.#prefix = prefix;
    this.#indexKeys = deriveKeys(secrets, 'store index');
  }

  /** @param person as `personOf` names them */
  ofPerson(person: string): PersonKeys {
    const base = `${this.#prefix}{${person}}`;
    return {
      base,
      signIns: `${base}:sign-ins`,
      logouts: `${base}:logouts`,
      messages: `${base}:messages`,
      session: (signInId) => `${base}:session:${signInId}`,
      ceremonies: (signInId) => `${base}:ceremonies:${signInId}`,
    };
  }

  /** @returns one for each secret, newest first */
  ofProvider(kind: 'sid' | 'sub', value: string): [ProviderKeys, ...ProviderKeys[]] {
    const keysUnder = (key: Buffer) => {
      const hash = createHmac('sha256', key).update(`${kind} ${value}`).digest('base64url');
      const base = `${this.#prefix}{${kind}:${hash}}`;
      return { hash, people: `${base}:people`, logouts: `${base}:logouts` };
    };
    const [newest, ...older] = this.#indexKeys;
    return [keysUnder(newest), ...older.map(keysUnder)];
  }

  /** For what names itself well enough to be hashed without a key: random ids of PingOne's and of ours. */
  of(kind: 'ceremony' | 'once', value: string): string {
    return `${this.#prefix}{${kind}:${hashOf(value)}}`;
  }

  get probe(): string {
    return `${this.#prefix}probe`;
  }
}

export function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
