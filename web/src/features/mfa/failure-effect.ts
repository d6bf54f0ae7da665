import { ApiProblem } from '../../api/api-problem.ts';
import { effectIsUnknown, type Failure } from '../../api/failure.ts';

type Code = ApiProblem['code'];

const ending = new Set<Code>(['ceremony_expired', 'device_authentication_failed', 'not_found', 'signed_out']);

/** Whether the device authentication is over with it. */
export function endsAuthentication(failure: Failure): boolean {
  return failure instanceof ApiProblem && ending.has(failure.code);
}

/** Whether the person cannot simply try once more where they are. */
export function isForAnotherStep(failure: Failure): boolean {
  return endsAuthentication(failure) || failure.code === 'device_locked';
}

/** Whether it may have been a yes: no answer came, or one that says that it is over, as it is after a yes too. */
export function mayHaveHappened(failure: Failure): boolean {
  return effectIsUnknown(failure) || failure.code === 'ceremony_expired';
}
