import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Device, DeviceAnswer, DeviceList, PairingStarted } from 'shared';
import { request, requestJson } from './request.ts';

export function devicesQuery(userId: string) {
  return queryOptions({
    queryKey: ['devices', userId],
    queryFn: ({ signal }) => readDevices(signal),
    staleTime: 10_000,
  });
}

export async function readDevices(signal?: AbortSignal): Promise<Device[]> {
  const { devices } = await requestJson<DeviceList>('GET', '/api/devices', 'devices', signal && { signal });
  return devices;
}

/** Starts pairing. The device that comes back is unfinished until it is activated. */
export function startPairing(): Promise<PairingStarted> {
  return requestJson<PairingStarted>('POST', '/api/devices', 'creationOptions', { body: {} });
}

export async function activateDevice(id: string, attestation: string): Promise<Device> {
  const path = `/api/devices/${encodeURIComponent(id)}/activation`;
  const { device } = await requestJson<DeviceAnswer>('POST', path, 'device', { body: { attestation } });
  return device;
}

export async function removeDevice(id: string): Promise<void> {
  await request('DELETE', `/api/devices/${encodeURIComponent(id)}`, { keepalive: true });
}

/** Puts a new or changed device into the list that the page holds. */
export function keepDevice(queryClient: QueryClient, userId: string, device: Device): void {
  queryClient.setQueryData(devicesQuery(userId).queryKey, (devices) => [
    ...(devices ?? []).filter(({ id }) => id !== device.id),
    device,
  ]);
}
