import type { Device, DeviceAuthentication } from 'shared';

export function selectedDevice({ devices, selectedDeviceId }: DeviceAuthentication): Device | undefined {
  return devices.find(({ id }) => id === selectedDeviceId);
}

/** What the person calls it, quoted, or else `otherwise`. */
export function selectedDeviceName(authentication: DeviceAuthentication, otherwise: string): string {
  const nickname = selectedDevice(authentication)?.nickname?.trim();
  return nickname ? `“${nickname}”` : otherwise;
}
