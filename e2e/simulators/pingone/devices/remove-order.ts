import { type Environment, findUser } from '../environment.ts';
import type { Operation } from '../http/operation.ts';
import { devicesPath } from './paths.ts';

/** Delete Device Order. From then on the person chooses a device each time. */
export function removeDeviceOrder(environment: Environment): Operation {
  return {
    name: 'devices.removeOrder',
    method: environment.choices.removeOrderMethod,
    path: devicesPath,
    mediaType: 'application/vnd.pingidentity.devices.order.remove+json',
    bodyless: true,
    run: (call) => {
      findUser(environment, call.parameter('userId')).ordered = false;
      return { status: 204 };
    },
  };
}
