import type { Device, DeviceAuthentication } from 'shared';
import { isActive } from '../../device/device-words.ts';

/** Whether PingOne would take another device now, or the same one once more. */
export function canSelect({ actions }: DeviceAuthentication): boolean {
  return actions.includes('device.select');
}

/** The devices beside the one that is being asked. */
export function otherDevices(
  { devices, selectedDeviceId }: DeviceAuthentication,
  offers: (device: Device) => boolean,
): Device[] {
  return devices.filter((device) => device.id !== selectedDeviceId && isActive(device) && offers(device));
}
