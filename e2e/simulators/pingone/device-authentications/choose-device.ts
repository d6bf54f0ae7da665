import type { Device } from '../devices/device.ts';
import { isActive } from '../devices/device.ts';
import { isUsable } from '../devices/lock.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';
import { invalidData } from '../http/api-error.ts';
import { beginStep } from './begin-step.ts';
import type { Flow } from './flow.ts';
import { refuseUnusable } from './refuse-unusable.ts';

/**
 * Begins anew with the device that the request names.
 * @throws PingOneApiError 400 INVALID_DATA where it is not an active one of this person; as was chosen where it is locked or blocked
 */
export async function chooseDevice(
  environment: Environment,
  flow: Flow,
  id: string,
  target: string,
): Promise<void> {
  const device = ownDevice(environment, flow, id, target);
  if (isUsable(device)) await beginStep(environment, flow, device);
  else refuseUnusable(environment, flow, device);
}

function ownDevice(environment: Environment, flow: Flow, id: string, target: string): Device {
  const { devices } = userWithDevices(environment, flow.userId);
  const device = devices.find((each) => each.id === id && isActive(each));
  if (device) return device;
  throw invalidData({ code: 'INVALID_VALUE', message: 'Not a usable device of this user', target });
}
