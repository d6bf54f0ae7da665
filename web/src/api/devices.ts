import type { Device, DeviceList, PairingStarted } from 'shared';
import useSWR from 'swr';
import { request, requestJson } from './request.ts';

/** The person's devices, and whether they may add one; for all parts of the page that show them. */
export function useDeviceList(userId: string) {
  return useSWR<DeviceList, unknown>(['/api/devices', userId], readDeviceList);
}

/** The person's devices alone. */
export function useDevices(userId: string) {
  const { data, error, mutate } = useDeviceList(userId);
  return { data: data?.devices, error, mutate };
}

function readDeviceList(): Promise<DeviceList> {
  return requestJson('GET', '/api/devices', 'DeviceList');
}

export async function readDevices(): Promise<Device[]> {
  const { devices } = await readDeviceList();
  return devices;
}

/** Starts pairing. The device that comes back is unfinished until it is activated. */
export function startPairing(): Promise<PairingStarted> {
  return requestJson('POST', '/api/devices', 'PairingStarted', { body: {} });
}

/** What `startPairing` answered, once more, for a pairing that this sign-in has left half-way. */
export function readPairing(id: string): Promise<PairingStarted> {
  return requestJson('GET', activationOf(id), 'PairingStarted');
}

export async function activateDevice(id: string, attestation: string): Promise<Device> {
  const { device } = await requestJson('POST', activationOf(id), 'DeviceAnswer', { body: { attestation } });
  return device;
}

/** Gives up: the device that was not activated is removed. */
export async function cancelPairing(id: string): Promise<void> {
  await request('DELETE', activationOf(id), { keepalive: true });
}

function activationOf(id: string): string {
  return `/api/devices/${encodeURIComponent(id)}/activation`;
}

export async function renameDevice(id: string, nickname: string): Promise<Device> {
  const path = `/api/devices/${encodeURIComponent(id)}/nickname`;
  const { device } = await requestJson('PUT', path, 'DeviceAnswer', { body: { nickname } });
  return device;
}

export async function removeDevice(id: string): Promise<void> {
  await request('DELETE', `/api/devices/${encodeURIComponent(id)}`);
}

/** The first one becomes the default. Devices that are not named stay behind those that are. */
export function reorderDevices(order: readonly string[]): Promise<DeviceList> {
  return requestJson('PUT', '/api/devices/order', 'DeviceList', { body: { order } });
}

/** The list with a changed device in its place, or a new one at the end. */
export function withDevice(list: DeviceList = { devices: [] }, device: Device): DeviceList {
  const { devices } = list;
  const isNew = devices.every(({ id }) => id !== device.id);
  return {
    ...list,
    devices: isNew ? [...devices, device] : devices.map((each) => (each.id === device.id ? device : each)),
  };
}
