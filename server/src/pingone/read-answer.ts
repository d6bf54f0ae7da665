import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { PingOneAnswer } from './connection.ts';
import { PingOneError } from './errors.ts';

/**
 * An answer's JSON body, checked against the schema. Schemas name only what is needed; other fields may come and go.
 * @throws {PingOneError} `unexpected` if the body is not JSON or lacks what is needed
 */
export function readAnswer<T extends TSchema>(
  schema: T,
  answer: PingOneAnswer,
  operation: string,
): Static<T> {
  const body = parse(answer, operation);
  if (Value.Check(schema, body)) return body;
  throw unexpected(answer, operation);
}

function parse(answer: PingOneAnswer, operation: string): unknown {
  try {
    // A field that is null means the same as one that is absent.
    return JSON.parse(answer.text, (_name, value: unknown) => (value === null ? undefined : value));
  } catch (error) {
    throw unexpected(answer, operation, error);
  }
}

function unexpected({ text: _, ...facts }: PingOneAnswer, operation: string, cause?: unknown): PingOneError {
  return new PingOneError('unexpected', operation, facts, cause);
}
