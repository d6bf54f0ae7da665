import { type Static, Type } from 'typebox';

const StatusOf = Type.Object({ status: Type.Optional(Type.String()) });

/**
 * A device as PingOne describes it. Only the ID and the type are always present. Which other fields come depends on the
 * type, the state and the age of the API, and fields that are not listed here may come too.
 * {@link https://developer.pingidentity.com/pingone-api/mfa/users/mfa-devices.html}
 */
export const PingOneDevice = Type.Object({
  id: Type.String(),
  type: Type.String(),
  status: Type.Optional(Type.String()),
  nickname: Type.Optional(Type.String()),
  rp: Type.Optional(Type.Object({ id: Type.Optional(Type.String()), name: Type.Optional(Type.String()) })),
  os: Type.Optional(
    Type.Object({ type: Type.Optional(Type.String()), version: Type.Optional(Type.String()) }),
  ),
  application: Type.Optional(
    Type.Object({ nativeName: Type.Optional(Type.String()), version: Type.Optional(Type.String()) }),
  ),
  unitId: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  lock: Type.Optional(
    Type.Object({ status: Type.Optional(Type.String()), expiresAt: Type.Optional(Type.String()) }),
  ),
  block: Type.Optional(StatusOf),
  usableStatus: Type.Optional(StatusOf),
  createdAt: Type.Optional(Type.String()),
  updatedAt: Type.Optional(Type.String()),
});
export type PingOneDevice = Static<typeof PingOneDevice>;

/** An entry of `blockedDevices`, which may consist of the ID alone. */
export const BlockedDevice = Type.Object({ ...PingOneDevice.properties, type: Type.Optional(Type.String()) });
export type BlockedDevice = Static<typeof BlockedDevice>;

/** The device type of the PingID Desktop app with passwordless keys. */
export const desktopDeviceType = 'PINGID_DESKTOP_GEN2';

export function isActive(device: PingOneDevice): boolean {
  return device.status === 'ACTIVE';
}

/** Paired half-way: nobody can use it to prove who they are. */
export function awaitsActivation(device: PingOneDevice): boolean {
  return device.status === 'ACTIVATION_REQUIRED';
}

/** Why an active device cannot be used, as far as PingOne tells. */
export interface Unusable {
  reason: 'locked' | 'blocked' | 'other';
  /** ISO 8601, UTC. */
  until?: string;
}

/** A device counts as usable unless PingOne says otherwise. A lock that has expired does not count. */
export function whyUnusable(device: PingOneDevice, now = Date.now()): Unusable | undefined {
  const { lock, block, usableStatus } = device;
  if (block?.status === 'BLOCKED') return { reason: 'blocked' };
  const until = lock?.expiresAt;
  const isOver = until !== undefined && Date.parse(until) <= now;
  if (lock?.status === 'LOCKED' && !isOver) return { reason: 'locked', ...(until ? { until } : {}) };
  return (usableStatus?.status ?? 'ENABLED') === 'ENABLED' || isOver ? undefined : { reason: 'other' };
}

export function isUsable(device: PingOneDevice): boolean {
  return isActive(device) && whyUnusable(device) === undefined;
}
