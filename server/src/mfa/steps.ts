import type { DeviceSelection, ProblemCode } from 'shared';
import { throwProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import { type PingOne, type PingOneDeviceAuthentication, PingOneError } from '../pingone/index.ts';

/** Starts MFA for the user. A refusal says why by PingOne's code. */
export async function initiate(
  pingOne: PingOne,
  userId: string,
  deviceId?: string,
): Promise<PingOneDeviceAuthentication> {
  return pingOne.deviceAuthentications.initiate(userId, deviceId).catch((error: unknown) => {
    if (!(error instanceof PingOneError) || error.kind !== 'rejected') throw error;
    const failureCode = error.facts.detailCodes?.[0] ?? error.facts.code;
    throw new ProblemError('device_authentication_failed', failureCode ? { failureCode } : {}, error);
  });
}

/**
 * Turns to a device. Where a push still waits it is withdrawn first, so that the phone does not go on asking. An answer
 * that came in the meantime counts: then there is nothing to select any more.
 */
export async function selectDevice(
  pingOne: PingOne,
  id: string,
  { deviceId, compatibility }: DeviceSelection,
): Promise<PingOneDeviceAuthentication> {
  const current = await readFlow(pingOne, id);
  if (isOver(current)) return current;
  if (current.status === 'PUSH_CONFIRMATION_REQUIRED') await withdraw(pingOne, id);
  const select = () => pingOne.deviceAuthentications.select(id, deviceId, compatibility);
  return takeStep(pingOne, id, 'not_found', select, (now) => now.selectedDevice?.id === deviceId);
}

/**
 * Leaves nothing at PingOne that waits for the person. Documented for a waiting push; where PingOne refuses it for other
 * steps, or cannot be reached, the device authentication ends by itself, and nothing of ours can complete it any more.
 */
export async function withdraw(pingOne: PingOne, id: string): Promise<void> {
  await pingOne.deviceAuthentications.cancel(id).catch((error: unknown) => {
    if (!(error instanceof PingOneError)) throw error;
  });
}

/** Where a device authentication stands now. */
export function readFlow(pingOne: PingOne, id: string): Promise<PingOneDeviceAuthentication> {
  return pingOne.deviceAuthentications.read(id).catch(throwProblem({ not_found: 'ceremony_expired' }));
}

/**
 * One step of a device authentication, sent once. Where the answer never came or is a refusal, PingOne is asked how the
 * device authentication stands: if it is over by now, or the step is done, that is the answer.
 * @param refused the problem to tell where PingOne refuses the step
 * @param isDone how to see that the step was taken, where that does not end the device authentication
 */
export async function takeStep(
  pingOne: PingOne,
  id: string,
  refused: ProblemCode,
  step: () => Promise<PingOneDeviceAuthentication>,
  isDone: (current: PingOneDeviceAuthentication) => boolean = () => false,
): Promise<PingOneDeviceAuthentication> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof PingOneError)) throw error;
    const current = isWorthAsking(error) ? await readBack(pingOne, id) : undefined;
    if (current && (isOver(current) || isDone(current))) return current;
    return throwProblem({ rejected: refused, not_found: 'ceremony_expired' })(error);
  }
}

/** Its effect is unknown, or it may have been the refusal that ended the device authentication. */
function isWorthAsking(error: PingOneError): boolean {
  return error.effectIsUnknown || error.kind === 'rejected';
}

function isOver({ status }: PingOneDeviceAuthentication): boolean {
  return status === 'COMPLETED' || status === 'FAILED';
}

/** @returns undefined where this answer does not come either: then the first error is the one to tell */
function readBack(pingOne: PingOne, id: string): Promise<PingOneDeviceAuthentication | undefined> {
  return pingOne.deviceAuthentications.read(id).catch(() => undefined);
}
