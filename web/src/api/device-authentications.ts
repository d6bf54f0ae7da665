import type { DeviceAuthentication } from 'shared';
import { request, requestJson } from './request.ts';

const collection = '/api/device-authentications';

export function startDeviceAuthentication(): Promise<DeviceAuthentication> {
  return post(collection, {});
}

export function selectDevice(id: string, deviceId: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/device-selection`, { deviceId });
}

export function checkAssertion(id: string, assertion: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/assertion`, { assertion });
}

export function checkOtp(id: string, otp: string): Promise<DeviceAuthentication> {
  return post(`${pathOf(id)}/otp`, { otp });
}

export async function giveUpDeviceAuthentication(id: string): Promise<void> {
  await request('DELETE', pathOf(id), { keepalive: true });
}

function post(path: string, body: object): Promise<DeviceAuthentication> {
  return requestJson<DeviceAuthentication>('POST', path, 'status', { body });
}

function pathOf(id: string): string {
  return `${collection}/${encodeURIComponent(id)}`;
}
