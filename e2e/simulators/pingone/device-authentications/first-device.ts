import type { Device } from '../devices/device.ts';
import type { Environment, User } from '../environment.ts';

/** The device that a flow begins with, by the MFA policy. `undefined`: the person chooses, as also after the order was removed. */
export function firstDevice(
  { deviceSelection }: Environment,
  { ordered }: User,
  usable: readonly Device[],
): Device | undefined {
  const asks =
    !ordered ||
    deviceSelection === 'ALWAYS_DISPLAY_DEVICES' ||
    (deviceSelection === 'PROMPT_TO_SELECT' && usable.length > 1);
  return asks ? undefined : usable[0];
}
