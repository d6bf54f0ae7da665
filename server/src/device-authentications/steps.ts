import type { ProblemCode } from 'shared';
import { type PingOne, type PingOneDeviceAuthentication, PingOneError } from '../pingone/index.ts';
import { throwProblem } from '../pingone-problem.ts';
import { ProblemError } from '../problem.ts';

/** Starts MFA for the user. A refusal says why by PingOne's code. */
export async function initiate(pingOne: PingOne, userId: string): Promise<PingOneDeviceAuthentication> {
  return pingOne.deviceAuthentications.initiate(userId).catch((error: unknown) => {
    if (!(error instanceof PingOneError) || error.kind !== 'rejected') throw error;
    const failureCode = error.facts.detailCodes?.[0] ?? error.facts.code;
    throw new ProblemError('device_authentication_failed', failureCode ? { failureCode } : {}, error);
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
