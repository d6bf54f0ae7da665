import type { Device } from '../devices/device.ts';
import { isUsable } from '../devices/lock.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';

/** The devices that a person can authenticate with, in their order. */
export function usableDevices(environment: Environment, userId: string): Device[] {
  return userWithDevices(environment, userId).devices.filter(isUsable);
}
