import { type Environment, findUser } from '../environment.ts';
import type { DesktopCredential } from '../people.ts';
import { findDevice } from './user-devices.ts';

/**
 * Gives a desktop that a person has from the start the key that PingID Desktop holds for it.
 * @throws PingOneApiError 404 where the user or the device is not there
 */
export function pairDesktop(
  environment: Environment,
  userId: string,
  deviceId: string,
  credential: DesktopCredential,
): void {
  const device = findDevice(findUser(environment, userId), deviceId);
  if (device.type !== 'PINGID_DESKTOP_GEN2' || !device.desktop) throw new TypeError('Not a paired desktop');
  environment.desktopCredentials.set(deviceId, { userId, credential });
  device.desktop = { ...device.desktop, ...credential };
}
