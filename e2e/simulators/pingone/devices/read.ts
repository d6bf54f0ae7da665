import type { Environment } from '../environment.ts';
import type { Operation } from '../http/operation.ts';
import { deviceResource } from './device-resource.ts';
import { devicePath } from './paths.ts';
import { findDevice, userWithDevices } from './user-devices.ts';

/** Read One MFA User Device. The creation options are answered once, by create, and never again. */
export function readDevice(environment: Environment): Operation {
  return {
    name: 'devices.read',
    method: 'GET',
    path: devicePath,
    run: (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const device = findDevice(user, call.parameter('deviceId'));
      return { status: 200, body: deviceResource(environment, user, device) };
    },
  };
}
