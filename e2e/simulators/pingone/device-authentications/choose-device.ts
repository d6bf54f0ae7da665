import type { Device } from '../devices/device.ts';
import { invalidData } from '../http/api-error.ts';

/** @throws PingOneApiError 400 INVALID_DATA where the device is not one that this person can use */
export function chooseDevice(usable: readonly Device[], id: string, target: string): Device {
  const device = usable.find((each) => each.id === id);
  if (device) return device;
  throw invalidData({ code: 'INVALID_VALUE', message: 'Not a usable device of this user', target });
}
