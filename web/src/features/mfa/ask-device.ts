import type { DeviceAuthentication } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { selectDevice, startDeviceAuthentication } from '../../api/device-authentications.ts';
import { passkeyCompatibility } from '../../passkey/index.ts';
import { isPasskey } from '../../words/device-words.ts';
import { canSelect } from './other-devices.ts';
import { discard } from './use-open-authentication.ts';

/** Turns to a device of the person's; where the attempt is over by now, in a new one. */
export async function askDevice(
  authentication: DeviceAuthentication,
  deviceId: string,
): Promise<DeviceAuthentication> {
  try {
    return await select(authentication, deviceId);
  } catch (error) {
    if (!(error instanceof ApiProblem && isOver(error))) throw error;
  }
  return askAnew(deviceId);
}

async function askAnew(deviceId: string): Promise<DeviceAuthentication> {
  const anew = await startDeviceAuthentication(deviceId);
  if (anew.selectedDeviceId === deviceId || !canSelect(anew)) return anew;
  try {
    return await select(anew, deviceId);
  } catch (error) {
    discard(anew.id);
    throw error;
  }
}

async function select({ id, devices }: DeviceAuthentication, deviceId: string) {
  const device = devices.find((each) => each.id === deviceId);
  if (!device || !isPasskey(device)) return selectDevice(id, deviceId);
  return selectDevice(id, deviceId, await passkeyCompatibility());
}

const over = new Set<ApiProblem['code']>(['ceremony_expired', 'not_found']);

function isOver({ code }: ApiProblem): boolean {
  return over.has(code);
}
