import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a session id says by itself. The secret part is what makes it valid. */
export interface SessionIdParts {
  /** Names the person's keys in the store, so that all of them are in one hash slot. */
  person: string;
  signInId: string;
}

const secretBytes = 24;
const pattern = /^([\w-]{22})\.([0-9a-f-]{36})\.[\w-]{32}$/;

/** Session ids: `<person>.<sign-in>.<secret>`, the secret of 192 bits. */
export class SessionIds {
  readonly #keys: readonly [Buffer, ...Buffer[]];

  /** @param keys newest first */
  constructor(keys: readonly [Buffer, ...Buffer[]]) {
    this.#keys = keys;
  }

  issue(userId: string, signInId: string): string {
    return join(personOf(userId), signInId, randomBytes(secretBytes));
  }

  /**
   * The id that replaces this one when the device authentication completes. It is derived, not random, so that a lost
   * answer can be given again without storing the id; nobody can derive it without the key.
   * @returns one for each key, newest first; the later ones only tell whether the id was replaced before a rotation
   */
  successors(sessionId: string, deviceAuthenticationId: string): [string, ...string[]] {
    const { person, signInId } = parseSessionId(sessionId) ?? { person: '', signInId: '' };
    const derive = (key: Buffer) => {
      const secret = createHmac('sha256', key).update(`${sessionId} ${deviceAuthenticationId}`).digest();
      return join(person, signInId, secret.subarray(0, secretBytes));
    };
    const [newest, ...older] = this.#keys;
    return [derive(newest), ...older.map(derive)];
  }
}

/** @returns undefined where it does not have the form of one of ours */
export function parseSessionId(sessionId: string): SessionIdParts | undefined {
  const [, person, signInId] = pattern.exec(sessionId) ?? [];
  return person && signInId ? { person, signInId } : undefined;
}

/** The part of a session id that all sessions of a person share. PingOne user ids are random, so this reveals nothing. */
export function personOf(userId: string): string {
  return createHash('sha256').update(userId).digest().subarray(0, 16).toString('base64url');
}

/** Stores keep this instead of the id: who reads the store cannot take over a session. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

function join(person: string, signInId: string, secret: Buffer): string {
  return `${person}.${signInId}.${secret.toString('base64url')}`;
}
