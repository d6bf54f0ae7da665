import type { Environment, User } from '../environment.ts';
import { type ErrorDetail, invalidData } from '../http/api-error.ts';
import { list, object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { isActive } from './device.ts';
import { deviceList } from './list.ts';
import { devicesPath } from './paths.ts';
import { userWithDevices } from './user-devices.ts';

const body = object({ order: list(object({ id: text() })) });

/** Set Device Order. Devices that the request leaves out follow in the order they had. */
export function orderDevices(environment: Environment): Operation {
  return {
    name: 'devices.order',
    method: 'POST',
    path: devicesPath,
    mediaType: 'application/vnd.pingidentity.devices.reorder+json',
    run: (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const ids = readFields(body, call.body).order.map(({ id }) => id);
      const problems = ids.flatMap((id, index) => problemWith(user, ids, id, index));
      if (problems.length > 0) throw invalidData(...problems);
      reorder(user, ids);
      return { status: 200, body: deviceList(environment, user) };
    },
  };
}

function problemWith(user: User, ids: string[], id: string, index: number): ErrorDetail[] {
  const target = `order[${index}].id`;
  const known = user.devices.some((device) => device.id === id && isActive(device));
  if (!known) return [{ code: 'INVALID_VALUE', message: 'Not an active device of this user', target }];
  const repeated = ids.indexOf(id) < index;
  return repeated ? [{ code: 'UNIQUENESS_VIOLATION', message: 'Named twice', target }] : [];
}

function reorder(user: User, ids: string[]): void {
  const named = ids.flatMap((id) => user.devices.filter((device) => device.id === id));
  user.devices = [...named, ...user.devices.filter((device) => !named.includes(device))];
  user.ordered = true;
}
