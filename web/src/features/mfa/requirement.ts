import { useState } from 'react';
import type { Device } from 'shared';
import type { Requirement } from '../../api/api-problem.ts';
import type { SignedInSession } from '../../api/session.ts';
import { desktopType, isActive, isPasskey } from '../../device/device.ts';

type Method = NonNullable<Requirement['methods']>[number];

/** Which of the two kinds of methods that nobody can read along a device is, if any. */
export function strongMethodOf({ type }: { type: string }): Method | undefined {
  if (type === desktopType) return 'desktop';
  return isPasskey({ type }) ? 'fido' : undefined;
}

/** Whether verifying with this device can be enough. */
export function isAccepted(device: { type: string }, { methods }: Requirement): boolean {
  const method = strongMethodOf(device);
  return !methods || (method !== undefined && methods.includes(method));
}

/**
 * The device to begin with: PingID Desktop before passkeys, and of several the one that PingOne turns to first.
 * `undefined` where any will do, and PingOne chooses; or where none can be used.
 */
export function deviceToBeginWith(devices: readonly Device[], requires: Requirement): Device | undefined {
  if (!requires.methods && !requires.withDevice) return undefined;
  const usable = acceptedDevices(devices, requires).filter((device) => device.usable);
  const rank = (device: Device) => {
    const isBehind = requires.methods !== undefined && strongMethodOf(device) !== 'desktop';
    return (isBehind ? 2 : 0) + (device.default ? 0 : 1);
  };
  return usable.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** The devices that are enough, usable or not. */
export function acceptedDevices(devices: readonly Device[], requires: Requirement): Device[] {
  return devices.filter((device) => isActive(device) && isAccepted(device, requires));
}

/** Whether the last verification was of the kind that is required; how long ago it was, the backend knows. */
export function isOfRequiredKind(session: SignedInSession, { methods, withDevice }: Requirement): boolean {
  if (session.level !== 2 || ((withDevice || methods) && session.withoutDevice)) return false;
  if (!methods) return true;
  const used = strongMethodOf({ type: session.steppedUpWith?.type ?? '' });
  return methods.some((method) => method === used || session.methods?.includes(method));
}

/** Whether it has happened since the step came up, in whichever tab: what was before was not enough. */
export function useHasSteppedUpSince(session: SignedInSession, requires: Requirement): boolean {
  const [before] = useState(session.steppedUpAt);
  return session.steppedUpAt !== before && isOfRequiredKind(session, requires);
}
