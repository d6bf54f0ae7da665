import { type Static, Type } from 'typebox';
import { Id } from './primitives.ts';

/** 1: signed in. 2: signed in, and a device authentication completed in this very session. */
export const AuthenticationLevel = Type.Enum([1, 2]);
export type AuthenticationLevel = Static<typeof AuthenticationLevel>;

export const User = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
});
export type User = Static<typeof User>;

/** Who is signed in, how strongly, until when, and what the page needs to know to do its work. */
export const Session = Type.Object(
  {
    user: Type.Union([User, Type.Null()]),
    level: Type.Optional(AuthenticationLevel),
    /** RFC 8176 method names, and PingOne's own `authenticators` beside them. */
    methods: Type.Optional(Type.Array(Type.String())),
    signedInAt: Type.Optional(Type.String()),
    steppedUpAt: Type.Optional(Type.String()),
    /** The device of the step-up, where PingOne named it. */
    steppedUpWith: Type.Optional(
      Type.Object({
        id: Type.String(),
        type: Type.Optional(Type.String()),
        nickname: Type.Optional(Type.String()),
      }),
    ),
    /** PingOne completed the device authentication without asking for a device: a bypass, or MFA switched off. */
    withoutDevice: Type.Optional(Type.Boolean()),
    /** The end of the session whatever happens. */
    expiresAt: Type.Optional(Type.String()),
    /** The end of the session if the person does nothing until then. */
    idleExpiresAt: Type.Optional(Type.String()),
    /** The server's clock at this answer: the browser's may differ, so what is left is counted from here. */
    checkedAt: Type.String(),
    relyingParty: Type.Object({ id: Type.String(), origin: Type.String() }),
    desktopAgent: Type.Object({
      /** The first of `urls`. */
      url: Type.String(),
      /** Where PingID Desktop may listen; to be tried in this order. */
      urls: Type.Array(Type.String(), { minItems: 1 }),
      /** Whether the page tells the backend how its calls ended. */
      reportOutcomes: Type.Boolean(),
    }),
    /** Whether the page leads from sign-in straight to the MFA step. */
    mfaAtSignIn: Type.Boolean(),
  },
  { $id: 'Session' },
);
export type Session = Static<typeof Session>;

/** One sign-in of the person's, in this or in another browser. */
export const OwnSession = Type.Object(
  {
    id: Id,
    /** Whether it is the one that asks. */
    current: Type.Boolean(),
    level: AuthenticationLevel,
    /** Level 2 without a device: PingOne asked for none. */
    withoutDevice: Type.Optional(Type.Boolean()),
    signedInAt: Type.String(),
    lastActiveAt: Type.String(),
    /** From the browser's own word, for example `Chrome` and `Windows`; absent where that says nothing known. */
    browser: Type.Optional(Type.String()),
    system: Type.Optional(Type.String()),
  },
  { $id: 'OwnSession' },
);
export type OwnSession = Static<typeof OwnSession>;

export const OwnSessionList = Type.Object({ sessions: Type.Array(OwnSession) });
export type OwnSessionList = Static<typeof OwnSessionList>;

export const OwnSessionParams = Type.Object({ id: Id }, { additionalProperties: false });

/** The answer to sign-out: where to send the browser so that PingOne ends its own session too. */
export const SignedOut = Type.Object({ redirectTo: Type.String() });
export type SignedOut = Static<typeof SignedOut>;

/** Why a sign-in did not come about; `/sign-in-problem?code=` puts it into words. */
export const signInProblemCodes = [
  'sign_in_expired',
  'sign_in_mismatch',
  'sign_in_refused',
  'sign_in_rejected',
  'pingone_unavailable',
  'return_to_invalid',
  'rate_limited',
  'temporarily_unavailable',
  'internal_error',
] as const;
export type SignInProblemCode = (typeof signInProblemCodes)[number];
