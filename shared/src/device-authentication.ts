import { type Static, Type } from 'typebox';
import { Device } from './device.ts';
import { Base64Url, CompactJws, Id } from './primitives.ts';
import { Session } from './session.ts';

/** With a device, PingOne is asked to begin with that one instead of the default. */
export const StartDeviceAuthentication = Type.Object(
  { deviceId: Type.Optional(Id) },
  { additionalProperties: false },
);

export const DeviceAuthenticationParams = Type.Object({ id: Id }, { additionalProperties: false });

/** What `navigator.credentials.get` is asked, in the JSON form of WebAuthn Level 3. */
export const PublicKeyRequestOptions = Type.Object({
  challenge: Base64Url,
  rpId: Type.Optional(Type.String()),
  timeout: Type.Optional(Type.Number()),
  userVerification: Type.Optional(Type.String()),
  allowCredentials: Type.Optional(
    Type.Array(
      Type.Object({
        type: Type.Literal('public-key'),
        id: Base64Url,
        transports: Type.Optional(Type.Array(Type.String())),
      }),
    ),
  ),
});
export type PublicKeyRequestOptions = Static<typeof PublicKeyRequestOptions>;

/** Where a device authentication stands and what may be done next. */
export const DeviceAuthentication = Type.Object(
  {
    id: Id,
    /** PingOne's status, for example `ASSERTION_REQUIRED` or `COMPLETED`; PingOne may add others. */
    status: Type.String(),
    selectedDeviceId: Type.Optional(Id),
    devices: Type.Array(Device),
    /** With `ASSERTION_REQUIRED` on PingID Desktop: the JWT to hand to its `/authenticate`. */
    requestOptions: Type.Optional(Type.String()),
    /** With `ASSERTION_REQUIRED` on a FIDO2 device: what to ask the browser's own passkey dialog. */
    publicKeyRequestOptions: Type.Optional(PublicKeyRequestOptions),
    /** The steps that PingOne offers now, by its link names, for example `assertion.check`, `device.select`. */
    actions: Type.Array(Type.String()),
    /** With `COMPLETED`: the session as it now is, so that the page need not ask. */
    session: Type.Optional(Session),
  },
  { $id: 'DeviceAuthentication' },
);
export type DeviceAuthentication = Static<typeof DeviceAuthentication>;

export const AssertionCheck = Type.Object({ assertion: CompactJws }, { additionalProperties: false });
export type AssertionCheck = Static<typeof AssertionCheck>;

/** What this browser can do with passkeys, in PingOne's words. */
export const Compatibility = Type.Enum(['FULL', 'SECURITY_KEY_ONLY', 'NONE']);
export type Compatibility = Static<typeof Compatibility>;

const closed = { additionalProperties: false };

/** The answer of the browser's passkey dialog, in the JSON form of WebAuthn Level 3. */
export const PasskeyAssertion = Type.Object(
  {
    id: Base64Url,
    rawId: Base64Url,
    type: Type.Literal('public-key'),
    response: Type.Object(
      {
        clientDataJSON: Base64Url,
        authenticatorData: Base64Url,
        signature: Base64Url,
        userHandle: Type.Optional(Base64Url),
      },
      closed,
    ),
  },
  closed,
);
export type PasskeyAssertion = Static<typeof PasskeyAssertion>;

export const PasskeyAssertionCheck = Type.Object(
  { assertion: PasskeyAssertion, compatibility: Type.Optional(Compatibility) },
  closed,
);
export type PasskeyAssertionCheck = Static<typeof PasskeyAssertionCheck>;

export const OtpCheck = Type.Object(
  { otp: Type.String({ pattern: '^[A-Za-z0-9]{4,12}$' }) },
  { additionalProperties: false },
);
export type OtpCheck = Static<typeof OtpCheck>;

export const DeviceSelection = Type.Object(
  { deviceId: Id, compatibility: Type.Optional(Compatibility) },
  closed,
);
export type DeviceSelection = Static<typeof DeviceSelection>;
