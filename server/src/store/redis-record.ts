import { User } from 'shared';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { SessionRecord, StepUp } from '../session/session-record.ts';
import type { NewSession } from '../session/session-repository.ts';
import type { RecordCipher } from './record-cipher.ts';
import type { StoreLog } from './store-monitor.ts';

/** The fields of a session's hash that make up its record, as every script answers them. */
export const recordFields = ['createdAt', 'activeAt', 'endsAt', 'record', 'stepUp'] as const;

const sessionValidator = Compile(
  Type.Object({
    user: User,
    subject: Type.String(),
    sid: Type.Optional(Type.String()),
    issuedAt: Type.Number(),
    authenticatedAt: Type.Optional(Type.String()),
    browser: Type.Optional(Type.String()),
    system: Type.Optional(Type.String()),
  }),
);

const stepUpValidator = Compile(
  Type.Object({
    deviceAuthenticationId: Type.String(),
    device: Type.Optional(
      Type.Object({
        id: Type.String(),
        type: Type.Optional(Type.String()),
        nickname: Type.Optional(Type.String()),
      }),
    ),
    withoutDevice: Type.Optional(Type.Literal(true)),
    authenticators: Type.Array(Type.String()),
    amr: Type.Array(Type.String()),
    at: Type.String(),
  }),
);

export interface StoredRecord {
  readonly record: SessionRecord;
  readonly lastActiveAt: number;
}

/** A session's record as Redis holds it: encrypted, in two parts, since a step-up must not rewrite the first. */
export class RedisRecords {
  readonly #cipher: RecordCipher;
  readonly #log: StoreLog;
  #hasWarned = false;

  constructor(cipher: RecordCipher, log: StoreLog) {
    this.#cipher = cipher;
    this.#log = log;
  }

  encodeSession(person: string, signInId: string, session: NewSession): string {
    return this.#cipher.encrypt(JSON.stringify(session), place('session', person, signInId));
  }

  encodeStepUp(person: string, signInId: string, stepUp: StepUp): string {
    return this.#cipher.encrypt(JSON.stringify(stepUp), place('step-up', person, signInId));
  }

  /**
   * @param fields the values of `recordFields`
   * @returns undefined where it cannot be read: then there is no such session
   */
  decode(person: string, signInId: string, fields: readonly unknown[]): StoredRecord | undefined {
    const [createdAt, activeAt, endsAt, sessionText, stepUpText] = fields;
    const session = this.#read(sessionText, place('session', person, signInId));
    const stepUp = stepUpText ? this.#read(stepUpText, place('step-up', person, signInId)) : undefined;
    if (!sessionValidator.Check(session) || (stepUpText && !stepUpValidator.Check(stepUp))) {
      this.#warnOnce();
      return undefined;
    }
    const times = {
      signedInAt: isoInstant(createdAt),
      expiresAt: isoInstant(endsAt),
    };
    const evidence = stepUpValidator.Check(stepUp)
      ? ({ level: 2, stepUp } as const)
      : ({ level: 1 } as const);
    return { record: { ...session, signInId, ...times, ...evidence }, lastActiveAt: Number(activeAt) };
  }

  #read(text: unknown, where: string): unknown {
    const plaintext = typeof text === 'string' ? this.#cipher.decrypt(text, where) : undefined;
    return plaintext === undefined ? undefined : JSON.parse(plaintext);
  }

  #warnOnce(): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    this.#log.warn(
      { event: 'session_store.record_unreadable' },
      'A session in the store could not be read, and counts as ended. Was a secret removed from SESSION_SECRET too early?',
    );
  }
}

function place(part: 'session' | 'step-up', person: string, signInId: string): string {
  return `${part} ${person} ${signInId}`;
}

export function isoInstant(milliseconds: unknown): string {
  return new Date(Number(milliseconds)).toISOString();
}
