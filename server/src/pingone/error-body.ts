import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PingOneErrorFacts } from './errors.ts';

const ErrorBody = Type.Object({
  code: Type.Optional(Type.Unknown()),
  details: Type.Optional(Type.Unknown()),
  innerError: Type.Optional(Type.Unknown()),
});
const Detail = Type.Object({
  code: Type.Optional(Type.Unknown()),
  innerError: Type.Optional(Type.Unknown()),
});
const InnerError = Type.Object({ retryAfter: Type.Union([Type.String(), Type.Number()]) });

/**
 * The codes of a PingOne error body, and when to try again if it says so. Texts are left out. Any body is accepted,
 * including an empty one and one that is not JSON.
 * {@link https://developer.pingidentity.com/pingone-api/platform/reference/error-codes.html}
 */
export function readErrorBody(
  text: string,
): Pick<PingOneErrorFacts, 'code' | 'detailCodes' | 'retryAfterSeconds'> {
  const body = parseJson(text);
  if (!Value.Check(ErrorBody, body)) return {};
  const entries: unknown[] = Array.isArray(body.details) ? body.details : [];
  const details = entries.filter((entry) => Value.Check(Detail, entry));
  const retryAfterSeconds = [body, ...details]
    .map(readInnerRetryAfter)
    .find((seconds) => seconds !== undefined);
  return {
    ...(isCode(body.code) ? { code: body.code } : {}),
    detailCodes: details.map((detail) => detail.code).filter(isCode),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/**
 * A time to wait, in seconds: from a number of seconds, an HTTP date or an ISO 8601 date.
 * @returns undefined if it is absent or makes no sense
 */
export function readRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function readInnerRetryAfter({ innerError }: { innerError?: unknown }): number | undefined {
  return Value.Check(InnerError, innerError) ? readRetryAfter(String(innerError.retryAfter)) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PingOne's codes are upper-case words. Anything else could be text and is not passed on. */
function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(value);
}
