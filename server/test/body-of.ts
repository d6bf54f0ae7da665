import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** The body of an answer, which has to be what the contract says. */
export async function bodyOf<T extends TSchema>(schema: T, response: Response): Promise<Static<T>> {
  const body: unknown = await response.json();
  if (Value.Check(schema, body)) return body;
  throw new Error(`Not as the contract says: ${JSON.stringify(body)}`);
}
