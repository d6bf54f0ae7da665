import type { DeviceAuthentication } from 'shared';
import { completeDeviceAuthentication, readDeviceAuthentication } from '../../api/device-authentications.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { patiently } from '../../api/patiently.ts';

/**
 * Where it stands now, if that is somewhere else than before; `undefined` also where it cannot be read.
 * Rejects where it is over without success.
 */
export async function readBack(
  before: DeviceAuthentication,
  signal: AbortSignal,
): Promise<DeviceAuthentication | undefined> {
  try {
    return await patiently(() => readChanged(before), signal);
  } catch (error) {
    if (effectIsUnknown(toFailure(error))) return undefined;
    throw error;
  }
}

export async function readChanged(before: DeviceAuthentication): Promise<DeviceAuthentication | undefined> {
  const now = await readDeviceAuthentication(before.id);
  const isSame = now.status === before.status && now.selectedDeviceId === before.selectedDeviceId;
  return isSame ? undefined : now;
}

/** The session is raised by this, once, however often it is sent. */
export function complete(id: string, signal: AbortSignal): Promise<DeviceAuthentication> {
  return patiently(() => completeDeviceAuthentication(id), signal);
}
