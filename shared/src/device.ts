import { type Static, Type } from 'typebox';
import { CompactJws, Empty, Id } from './primitives.ts';

/** A device as the portal shows it. Fields that PingOne did not send are left out. */
export const Device = Type.Object(
  {
    id: Id,
    /** PingOne's device type, for example `PINGID_DESKTOP_GEN2` or `EMAIL`. */
    type: Type.String(),
    /** `ACTIVE` or `ACTIVATION_REQUIRED`; PingOne may add others. */
    status: Type.String(),
    nickname: Type.Optional(Type.String()),
    /** Active, and neither locked, blocked nor otherwise unusable. */
    usable: Type.Boolean(),
    /** Where it is active and yet cannot be used: why, and until when where PingOne says. */
    unusable: Type.Optional(
      Type.Object({
        reason: Type.Enum(['locked', 'blocked', 'other']),
        /** ISO 8601, UTC. */
        until: Type.Optional(Type.String()),
      }),
    ),
    /** The device that PingOne turns to first. */
    default: Type.Boolean(),
    relyingPartyId: Type.Optional(Type.String()),
    os: Type.Optional(
      Type.Object({ type: Type.Optional(Type.String()), version: Type.Optional(Type.String()) }),
    ),
    application: Type.Optional(
      Type.Object({ name: Type.Optional(Type.String()), version: Type.Optional(Type.String()) }),
    ),
    /** The installation of PingID Desktop: two credentials of one computer share it. */
    unitId: Type.Optional(Type.String()),
    /** Where a code goes, masked by PingOne, for example `sh****@example.com`. */
    contact: Type.Optional(Type.String()),
    createdAt: Type.Optional(Type.String()),
    updatedAt: Type.Optional(Type.String()),
    /** Waits for activation, and this sign-in can still finish it: `GET /api/devices/{id}/activation` has what that takes. */
    pairingOpen: Type.Optional(Type.Literal(true)),
  },
  { $id: 'Device' },
);
export type Device = Static<typeof Device>;

export const DeviceParams = Type.Object({ id: Id }, { additionalProperties: false });

/**
 * Whether PingOne would let the person pair a computer now, as far as it can be known beforehand. It is no promise: the
 * answer to a pairing decides.
 */
export const PairingLimits = Type.Object({
  allowed: Type.Boolean(),
  /** Why not. `policy`: an administrator allows nobody to. */
  reason: Type.Optional(Type.Enum(['device_limit', 'policy'])),
  /** How many active devices a person may have, where PingOne says. */
  maxDevices: Type.Optional(Type.Integer()),
});
export type PairingLimits = Static<typeof PairingLimits>;

export const DeviceList = Type.Object({
  devices: Type.Array(Device),
  /** Absent only from a server of an earlier version, during an update. */
  pairing: Type.Optional(PairingLimits),
});
export type DeviceList = Static<typeof DeviceList>;

export const StartPairing = Empty;

/** The new device, waiting for activation, and the JWT to hand to PingID Desktop's `/register`. */
export const PairingStarted = Type.Object({ device: Device, creationOptions: Type.String() });
export type PairingStarted = Static<typeof PairingStarted>;

export const Activation = Type.Object({ attestation: CompactJws }, { additionalProperties: false });
export type Activation = Static<typeof Activation>;

export const DeviceAnswer = Type.Object({ device: Device });
export type DeviceAnswer = Static<typeof DeviceAnswer>;

export const Nickname = Type.Object(
  { nickname: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type Nickname = Static<typeof Nickname>;

export const DeviceOrder = Type.Object(
  { order: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }) },
  { additionalProperties: false },
);
export type DeviceOrder = Static<typeof DeviceOrder>;
