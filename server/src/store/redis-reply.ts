/** @throws {TypeError} where a script answered something else */
export function listIn(reply: unknown): unknown[] {
  if (Array.isArray(reply)) return reply;
  throw new TypeError('A script of the session store answered no list');
}

/** @throws {TypeError} where a script answered something else */
export function textIn(reply: unknown): string {
  if (typeof reply === 'string') return reply;
  throw new TypeError('A script of the session store answered no text');
}
