import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PingOneErrorFacts } from './errors.ts';

const ErrorBody = Type.Object({
  code: Type.Optional(Type.Unknown()),
  details: Type.Optional(Type.Unknown()),
});
const Detail = Type.Object({ code: Type.String() });

/**
 * The codes in a PingOne error body; texts are left behind. Any body will do, also none or one that is no JSON.
 * {@link https://developer.pingidentity.com/pingone-api/platform/reference/error-codes.html}
 */
export function readErrorBody(text: string): Pick<PingOneErrorFacts, 'code' | 'detailCodes'> {
  const body = parseJson(text);
  if (!Value.Check(ErrorBody, body)) return {};
  const details = Array.isArray(body.details) ? body.details : [];
  return {
    ...(isCode(body.code) ? { code: body.code } : {}),
    detailCodes: details
      .filter((detail) => Value.Check(Detail, detail))
      .map((detail) => detail.code)
      .filter(isCode),
  };
}

/**
 * `Retry-After` in seconds: a number of seconds or an HTTP date.
 * @returns undefined where the header is absent or makes no sense
 */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PingOne's codes are upper-case words; anything else could be text and is not passed on. */
function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(value);
}
