import type { DeviceAuthentication } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { checkOtp, selectDevice, startDeviceAuthentication } from '../../api/device-authentications.ts';
import type { Failure } from '../../api/failure.ts';
import { unlessBusy } from '../../api/lost-answers.ts';
import { isPasskey } from '../../device/device.ts';
import { canSelect } from './asked-device.ts';
import { passkeyCompatibility } from './passkey.ts';
import { discard, endsAuthentication, mayHaveHappened, readBack, readChanged } from './read-back.ts';

interface AskOptions {
  signal: AbortSignal;
  onBusy: () => void;
}

/** Turns to a device of the person's; where the attempt is over by now, in a new one. */
export async function askDevice(
  authentication: DeviceAuthentication,
  deviceId: string,
  { signal, onBusy }: AskOptions,
): Promise<DeviceAuthentication> {
  const look = () => readChanged(authentication);
  try {
    return await unlessBusy(() => select(authentication, deviceId), { look, signal, onBusy });
  } catch (error) {
    if (!(error instanceof ApiProblem && isOver(error))) throw error;
  }
  return askAnew(deviceId);
}

/** Starts with a device of the person's, also where PingOne would let them choose first. */
export async function askAnew(deviceId: string): Promise<DeviceAuthentication> {
  const anew = await startDeviceAuthentication(deviceId);
  if (anew.selectedDeviceId === deviceId || !canSelect(anew)) return anew;
  try {
    return await select(anew, deviceId);
  } catch (error) {
    discard(anew.id);
    throw error;
  }
}

interface AskAgainOptions extends AskOptions {
  failure: Failure;
  /** For where it has to begin anew. */
  begin: () => Promise<DeviceAuthentication>;
}

/** The same device again where that can be, else from the beginning. Where an answer was lost, it counts first. */
export async function askAgain(
  authentication: DeviceAuthentication,
  { failure, begin, ...options }: AskAgainOptions,
): Promise<DeviceAuthentication> {
  const isOpen = !endsAuthentication(failure);
  const now = isOpen && mayHaveHappened(failure) ? await readBack(authentication, options.signal) : undefined;
  if (now) return now;
  const { selectedDeviceId } = authentication;
  if (isOpen && selectedDeviceId && canSelect(authentication)) {
    return askDevice(authentication, selectedDeviceId, options);
  }
  if (isOpen) discard(authentication.id);
  return begin();
}

/** Has a code checked; waits where one is being checked already. */
export function sendCode(
  authentication: DeviceAuthentication,
  code: string,
  options: AskOptions,
): Promise<DeviceAuthentication> {
  const look = () => readChanged(authentication);
  return unlessBusy(() => checkOtp(authentication.id, code), { look, ...options });
}

async function select({ id, devices }: DeviceAuthentication, deviceId: string) {
  const device = devices.find((each) => each.id === deviceId);
  if (!device || !isPasskey(device)) return selectDevice(id, deviceId);
  return selectDevice(id, deviceId, await passkeyCompatibility());
}

const over: ReadonlySet<string> = new Set<ApiProblem['code']>(['ceremony_expired', 'not_found']);

function isOver({ code }: ApiProblem): boolean {
  return over.has(code);
}
