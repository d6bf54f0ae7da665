import type { DeviceAuthentication } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import {
  completeDeviceAuthentication,
  giveUpDeviceAuthentication,
  readDeviceAuthentication,
} from '../../api/device-authentications.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../api/failure.ts';
import { patiently } from '../../api/lost-answers.ts';

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

/** Where it stands after an answer that never came, and may have been a yes. */
export async function readAfter(
  failure: Failure,
  before: DeviceAuthentication | undefined,
  signal: AbortSignal,
): Promise<DeviceAuthentication | undefined> {
  if (!before || !mayHaveHappened(failure) || signal.aborted) return undefined;
  return readBack(before, signal);
}

/** Best effort: an authentication that nobody finishes ends by itself. */
export function discard(id: string): void {
  void giveUpDeviceAuthentication(id).catch(() => undefined);
}

type Code = ApiProblem['code'];

const ending: ReadonlySet<string> = new Set<Code>([
  'ceremony_expired',
  'device_authentication_failed',
  'not_found',
  'signed_out',
]);

/** Whether the device authentication is over with it. */
export function endsAuthentication(failure: Failure): boolean {
  return failure instanceof ApiProblem && ending.has(failure.code);
}

/** Whether the person cannot simply try again where they are. */
export function isForAnotherStep(failure: Failure): boolean {
  return endsAuthentication(failure) || failure.code === 'device_locked';
}

/** Whether it may have been a yes: no answer came, or one that says that it is over, as it is after a yes too. */
export function mayHaveHappened(failure: Failure): boolean {
  return effectIsUnknown(failure) || failure.code === 'ceremony_expired';
}
