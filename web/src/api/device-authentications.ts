import type { Compatibility, DeviceAuthentication, PasskeyAssertion } from 'shared';
import { request, requestJson } from './request.ts';

const collection = '/api/device-authentications';

/** @param deviceId where it shall not be the one that PingOne would turn to first */
export function startDeviceAuthentication(deviceId?: string): Promise<DeviceAuthentication> {
  return post(collection, { ...(deviceId && { deviceId }) });
}

/** Where it stands; changes nothing. */
export function readDeviceAuthentication(id: string): Promise<DeviceAuthentication> {
  return requestJson('GET', pathOf(id), 'DeviceAuthentication');
}

/** @param compatibility with a passkey: what this browser can do with it */
export function selectDevice(
  id: string,
  deviceId: string,
  compatibility?: Compatibility,
): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/device-selection`, { deviceId, ...(compatibility && { compatibility }) });
}

export function checkAssertion(id: string, assertion: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/assertion`, { assertion });
}

export function checkPasskeyAssertion(
  id: string,
  assertion: PasskeyAssertion,
  compatibility: Compatibility,
): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/passkey-assertion`, { assertion, compatibility });
}

export function checkOtp(id: string, otp: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/otp`, { otp });
}

/**
 * Has the session raised by a device authentication that PingOne has completed. To be sent again where the answer was
 * lost: it is given once more.
 */
export function completeDeviceAuthentication(id: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/completion`, {});
}

export async function giveUpDeviceAuthentication(id: string): Promise<void> {
  await request('DELETE', pathOf(id), { keepalive: true });
}

function post(path: string, body: object): Promise<DeviceAuthentication> {
  return requestJson('POST', path, 'DeviceAuthentication', { body });
}

function pathOf(id: string): string {
  return `${collection}/${encodeURIComponent(id)}`;
}
