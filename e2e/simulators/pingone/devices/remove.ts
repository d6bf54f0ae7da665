import type { Environment } from '../environment.ts';
import type { Operation } from '../http/operation.ts';
import { devicePath } from './paths.ts';
import { findDevice, userWithDevices } from './user-devices.ts';

/** Delete MFA User Device. Where it was the default, the next active one is. */
export function removeDevice(environment: Environment): Operation {
  return {
    name: 'devices.remove',
    method: 'DELETE',
    path: devicePath,
    run: (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const device = findDevice(user, call.parameter('deviceId'));
      user.devices = user.devices.filter((other) => other !== device);
      return { status: 204 };
    },
  };
}
