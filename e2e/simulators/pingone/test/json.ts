import { readFileSync } from 'node:fs';

/** What lies at `path` in a JSON value: `at(body, 'details', 0, 'code')`. `undefined` where nothing does. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce((inner, name) => memberOf(inner, name), value);
}

/** The text at `path`, for a test that goes on with it. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  const text = at(value, ...path);
  if (typeof text === 'string') return text;
  throw new TypeError(`No text at ${path.join('.')} in ${JSON.stringify(value)}`);
}

/** A JSON value with the kind of each leaf in its place: to compare field names, not values. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (!isObject(value)) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

/** The example answer on a page of PingOne's documentation. */
export function documented(name: string): unknown {
  const file = new URL(`../../../../server/test/pingone/documented/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function memberOf(value: unknown, name: string | number): unknown {
  return isObject(value) ? Object.entries(value).find(([each]) => each === String(name))?.[1] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
