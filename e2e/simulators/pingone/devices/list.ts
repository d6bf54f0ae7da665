import type { Environment, User } from '../environment.ts';
import type { Operation } from '../http/operation.ts';
import { deviceResource, userUrl } from './device-resource.ts';
import { devicesPath } from './paths.ts';
import { userWithDevices } from './user-devices.ts';

/** Read All MFA User Devices. `filter`, `limit` and `expand` are taken and change nothing. */
export function listDevices(environment: Environment): Operation {
  return {
    name: 'devices.list',
    method: 'GET',
    path: devicesPath,
    run: (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      return { status: 200, body: deviceList(environment, user) };
    },
  };
}

/** The devices in their order. */
export function deviceList(environment: Environment, user: User) {
  const href = `${userUrl(environment, user)}/devices`;
  const devices = user.devices.map((device) => deviceResource(environment, user, device));
  return {
    _links: { self: { href }, 'devices.reorder': { href } },
    _embedded: { devices },
    count: devices.length,
    size: devices.length,
  };
}
