import { type Static, Type } from 'typebox';

/** Every `code` that an answer of ours can carry, with its HTTP status. Codes are stable; words may change. */
export const problemStatus = {
  invalid_input: 400,
  signed_out: 401,
  step_up_required: 401,
  request_forgery: 403,
  not_found: 404,
  device_limit_reached: 409,
  ceremony_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  attestation_rejected: 422,
  assertion_rejected: 422,
  otp_invalid: 422,
  device_authentication_failed: 422,
  device_locked: 423,
  rate_limited: 429,
  internal_error: 500,
  pingone_error: 502,
  pingone_unavailable: 503,
  session_store_unavailable: 503,
  pingone_timeout: 504,
} as const;

export type ProblemCode = keyof typeof problemStatus;

const problemCodes = Object.keys(problemStatus) as ProblemCode[];

/** RFC 9457 problem details, `application/problem+json`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.Enum(problemCodes),
    /** What a help desk needs to find the request in the log. */
    requestId: Type.String(),
    /** With `invalid_input`: which field, and what is wrong with it. */
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
    /** With `step_up_required`: what the route asks of the session. */
    requires: Type.Optional(
      Type.Object({ level: Type.Enum([1, 2]), maxAgeSeconds: Type.Optional(Type.Integer()) }),
    ),
    /** With `rate_limited` and `pingone_unavailable`; the same number as in `Retry-After`. */
    retryAfterSeconds: Type.Optional(Type.Integer()),
    /** With `device_authentication_failed`: PingOne's own code for the reason, where it gave one. */
    failureCode: Type.Optional(Type.String()),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
