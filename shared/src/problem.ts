import { type Static, Type } from 'typebox';
import { type ProblemCode, problemStatus } from './problem-status.ts';

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
    /** With `invalid_input`: which field is wrong, and why. */
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
    /** With `step_up_required`: what the route requires of the session. */
    requires: Type.Optional(
      Type.Object({
        level: Type.Enum([1, 2]),
        maxAgeSeconds: Type.Optional(Type.Integer()),
        /** A device must have been used: a bypass does not count. */
        withDevice: Type.Optional(Type.Boolean()),
        /** One of these kinds of method must have been used. */
        methods: Type.Optional(Type.Array(Type.Enum(['desktop', 'fido']))),
      }),
    ),
    /** The same number as in `Retry-After`, for example with `rate_limited` and `pingone_unavailable`. */
    retryAfterSeconds: Type.Optional(Type.Integer()),
    /** The request may have taken effect although it failed. Read the current state before you repeat it. */
    effectUnknown: Type.Optional(Type.Boolean()),
    /** With `device_authentication_failed`: PingOne's own code for the reason, if it gave one. */
    failureCode: Type.Optional(Type.String()),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
