import type { Environment } from '../environment.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { deviceLinks } from './device-resource.ts';
import { devicePath } from './paths.ts';
import { findDevice, userWithDevices } from './user-devices.ts';

const body = object({ nickname: text({ minLength: 0, maxLength: 100 }) });

/** Update Device Nickname. Answers the nickname and two links, not the device. */
export function renameDevice(environment: Environment): Operation {
  return {
    name: 'devices.rename',
    method: 'PUT',
    path: `${devicePath}/nickname`,
    mediaType: 'application/json',
    run: (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const device = findDevice(user, call.parameter('deviceId'));
      const { nickname } = readFields(body, call.body);
      device.nickname = nickname;
      device.updatedAt = environment.clock.now();
      const { href } = deviceLinks(environment, user, device).self;
      const _links = { self: { href: `${href}/nickname` }, device: { href } };
      return { status: 200, body: { _links, nickname } };
    },
  };
}
