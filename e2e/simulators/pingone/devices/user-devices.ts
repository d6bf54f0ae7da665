import { secondsAfter } from '../clock.ts';
import { type Environment, findUser, type User } from '../environment.ts';
import { notFound, requestFailed } from '../http/api-error.ts';
import { type Device, isActive } from './device.ts';
import { endLockInTime } from './lock.ts';

/**
 * The devices of a user. Abandoned pairings and locks that are over are forgotten on the way.
 * @throws PingOneApiError 404 NOT_FOUND
 */
export function userWithDevices(environment: Environment, userId: string): User {
  const user = findUser(environment, userId);
  const now = environment.clock.now();
  const lifetime = environment.choices.pendingDeviceLifetimeSeconds;
  user.devices = user.devices.filter(
    (device) => isActive(device) || secondsAfter(device.createdAt, lifetime) > now,
  );
  for (const device of user.devices) endLockInTime(device, now);
  return user;
}

/** @throws PingOneApiError 404 NOT_FOUND, also for a device of somebody else */
export function findDevice(user: User, deviceId: string): Device {
  const device = user.devices.find(({ id }) => id === deviceId);
  if (!device) throw notFound('Device');
  return device;
}

/** @throws PingOneApiError 400 REQUEST_FAILED / LIMIT_EXCEEDED */
export function checkDeviceLimit(user: User, { choices }: Environment): void {
  checkLimit(user.devices.filter(isActive).length, choices.deviceLimit);
}

/** @throws PingOneApiError 400 REQUEST_FAILED / LIMIT_EXCEEDED */
export function checkPendingDeviceLimit(user: User, { choices }: Environment): void {
  checkLimit(user.devices.filter((device) => !isActive(device)).length, choices.pendingDeviceLimit);
}

function checkLimit(count: number, maximumAllowed: number): void {
  if (count < maximumAllowed) return;
  throw requestFailed({
    code: 'LIMIT_EXCEEDED',
    message: 'Maximum allowed devices has been reached',
    innerError: { maximumAllowed },
  });
}
