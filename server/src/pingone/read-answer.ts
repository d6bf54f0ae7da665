import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { PingOneAnswer } from './connection.ts';
import { PingOneError } from './errors.ts';

/**
 * An answer's JSON body as the schema says. Schemas name only what is needed; other fields may come and go.
 * @throws {PingOneError} `unexpected` where the body is no JSON or lacks what is needed
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
    // A field that is null says no more than one that is absent.
    return JSON.parse(answer.text, (_name, value: unknown) => (value === null ? undefined : value));
  } catch (error) {
    throw unexpected(answer, operation, error);
  }
}

function unexpected(answer: PingOneAnswer, operation: string, cause?: unknown): PingOneError {
  const { status, correlationId } = answer;
  const facts = { status, ...(correlationId ? { correlationId } : {}) };
  return new PingOneError('unexpected', operation, facts, cause);
}
