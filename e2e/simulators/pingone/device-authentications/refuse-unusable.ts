import type { Device } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { PingOneApiError, requestFailed } from '../http/api-error.ts';
import { fail } from './end-flow.ts';
import type { Flow, FlowError } from './flow.ts';

/**
 * Refuses a locked or blocked device in the way that was chosen: ends the flow, or
 * @throws PingOneApiError 423 or 400
 */
export function refuseUnusable(environment: Environment, flow: Flow, device: Device): void {
  const { lockedAnswer } = environment.choices;
  const { code, message } = unusableError(environment, device);
  if (lockedAnswer === 'http-400') throw requestFailed({ code, message });
  if (lockedAnswer === 'http-423') {
    throw new PingOneApiError(423, 'REQUEST_FAILED', message, [{ code, message }]);
  }
  fail(environment, flow, { code, message });
}

export function unusableError({ choices }: Environment, { block }: Device): FlowError {
  return block
    ? { code: choices.blockedCode, message: 'The device is blocked' }
    : { code: choices.lockedCode, message: 'The device is locked' };
}
