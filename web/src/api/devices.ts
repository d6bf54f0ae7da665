import type { Device, PairingStarted } from 'shared';
import useSWR from 'swr';
import { request, requestJson } from './request.ts';

/** The person's devices, for all parts of the page that show them. */
export function useDevices(userId: string) {
  return useSWR<Device[], unknown>(['/api/devices', userId], readDevices);
}

export async function readDevices(): Promise<Device[]> {
  const { devices } = await requestJson('GET', '/api/devices', 'DeviceList');
  return devices;
}

/** Starts pairing. The device that comes back is unfinished until it is activated. */
export function startPairing(): Promise<PairingStarted> {
  return requestJson('POST', '/api/devices', 'PairingStarted', { body: {} });
}

export async function activateDevice(id: string, attestation: string): Promise<Device> {
  const path = `/api/devices/${encodeURIComponent(id)}/activation`;
  const { device } = await requestJson('POST', path, 'DeviceAnswer', { body: { attestation } });
  return device;
}

/** Gives up: the device that was not activated is removed. */
export async function cancelPairing(id: string): Promise<void> {
  await request('DELETE', `/api/devices/${encodeURIComponent(id)}/activation`, { keepalive: true });
}

export async function renameDevice(id: string, nickname: string): Promise<Device> {
  const path = `/api/devices/${encodeURIComponent(id)}/nickname`;
  const { device } = await requestJson('PUT', path, 'DeviceAnswer', { body: { nickname } });
  return device;
}

export async function removeDevice(id: string): Promise<void> {
  await request('DELETE', `/api/devices/${encodeURIComponent(id)}`);
}

/** The list with a changed device in its place, or a new one at the end. */
export function withDevice(devices: Device[] = [], device: Device): Device[] {
  const isNew = devices.every(({ id }) => id !== device.id);
  return isNew ? [...devices, device] : devices.map((each) => (each.id === device.id ? device : each));
}
