import { type Static, Type } from 'typebox';

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
    expiresAt: Type.Optional(Type.String()),
    relyingParty: Type.Object({ id: Type.String(), origin: Type.String() }),
    desktopAgent: Type.Object({ url: Type.String() }),
    /** Whether the page leads from sign-in straight to the MFA step. */
    mfaAtSignIn: Type.Boolean(),
  },
  { $id: 'Session' },
);
export type Session = Static<typeof Session>;

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
