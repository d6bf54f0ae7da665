import type { Device } from '../devices/device.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';
import type { Flow } from './flow.ts';

/** The device that the flow waits for. `undefined` where it was removed meanwhile. */
export function selectedDevice(environment: Environment, flow: Flow): Device | undefined {
  const { devices } = userWithDevices(environment, flow.userId);
  return devices.find(({ id }) => id === flow.selectedDeviceId);
}
