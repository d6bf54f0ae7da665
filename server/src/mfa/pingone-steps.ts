import type { FastifyBaseLogger } from 'fastify';
import type { DeviceSelection, ProblemCode } from 'shared';
import { throwProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import { type PingOne, type PingOneDeviceAuthentication, PingOneError } from '../pingone/index.ts';

/** Starts MFA for the user. A rejection says why by PingOne's code. */
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
 * Turns to a device. A push that still waits is canceled first, so that the phone does not go on asking. An answer that
 * came in the meantime counts: then there is nothing to select any more.
 */
export async function selectDevice(
  pingOne: PingOne,
  id: string,
  { deviceId, compatibility }: DeviceSelection,
  log: FastifyBaseLogger,
): Promise<PingOneDeviceAuthentication> {
  const current = await readFlow(pingOne, id);
  if (isOver(current)) return current;
  if (current.status === 'PUSH_CONFIRMATION_REQUIRED') await cancelFlow(pingOne, id, log);
  const select = () => pingOne.deviceAuthentications.select(id, deviceId, compatibility);
  return submitStep(pingOne, id, 'not_found', select, (now) => now.selectedDevice?.id === deviceId);
}

/**
 * Leaves nothing at PingOne that waits for the person. Documented for a waiting push; PingOne may reject it for other
 * steps. Where it fails, the device authentication ends by itself, and nothing of ours can complete it any more.
 */
export async function cancelFlow(pingOne: PingOne, id: string, log: FastifyBaseLogger): Promise<void> {
  await pingOne.deviceAuthentications.cancel(id).catch((error: unknown) => {
    if (!(error instanceof PingOneError)) throw error;
    if (error.kind === 'rejected' || error.kind === 'not_found') return;
    log.warn(
      { event: 'device_authentication.cancel_failed', err: error },
      'A device authentication could not be canceled at PingOne, and is left to expire.',
    );
  });
}

/** Where a device authentication stands now. */
export function readFlow(pingOne: PingOne, id: string): Promise<PingOneDeviceAuthentication> {
  return pingOne.deviceAuthentications.read(id).catch(throwProblem({ not_found: 'ceremony_expired' }));
}

/**
 * One step of a device authentication, sent once. Where the answer never came or is a rejection, PingOne is asked how
 * the device authentication stands: if it is over by now, or the step is done, that is the answer.
 * @param rejected the problem to answer with where PingOne rejects the step
 * @param isDone how to see that the step was taken, where that does not end the device authentication
 */
export async function submitStep(
  pingOne: PingOne,
  id: string,
  rejected: ProblemCode,
  step: () => Promise<PingOneDeviceAuthentication>,
  isDone: (current: PingOneDeviceAuthentication) => boolean = () => false,
): Promise<PingOneDeviceAuthentication> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof PingOneError)) throw error;
    const current = shouldReadBack(error) ? await readBack(pingOne, id) : undefined;
    if (current && (isOver(current) || isDone(current))) return current;
    return throwProblem({ rejected, not_found: 'ceremony_expired' })(error);
  }
}

/** Whether PingOne has decided. */
export function isOver({ status }: PingOneDeviceAuthentication): boolean {
  return status === 'COMPLETED' || status === 'FAILED';
}

/** @returns undefined where this answer does not come either: then the first error is the one to report */
export function readBack(pingOne: PingOne, id: string): Promise<PingOneDeviceAuthentication | undefined> {
  return pingOne.deviceAuthentications.read(id).catch(() => undefined);
}

/** Its effect is unknown, or it may have been the rejection that ended the device authentication. */
function shouldReadBack(error: PingOneError): boolean {
  return error.effectIsUnknown || error.kind === 'rejected';
}
