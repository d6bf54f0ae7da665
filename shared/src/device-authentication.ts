import { type Static, Type } from 'typebox';
import { Device } from './device.ts';
import { CompactJws, Empty, Id } from './primitives.ts';
import { Session } from './session.ts';

export const StartDeviceAuthentication = Empty;

export const DeviceAuthenticationParams = Type.Object({ id: Id }, { additionalProperties: false });

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

export const OtpCheck = Type.Object(
  { otp: Type.String({ pattern: '^[A-Za-z0-9]{4,12}$' }) },
  { additionalProperties: false },
);
export type OtpCheck = Static<typeof OtpCheck>;

export const DeviceSelection = Type.Object({ deviceId: Id }, { additionalProperties: false });
export type DeviceSelection = Static<typeof DeviceSelection>;
