import type { Device } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { PingOneApiError, requestFailed } from '../http/api-error.ts';
import { fail } from './end-flow.ts';
import type { Flow } from './flow.ts';

/**
 * Refuses a locked or blocked device in the way that was chosen: ends the flow, or
 * @throws PingOneApiError 423 or 400
 */
export function refuseUnusable(environment: Environment, flow: Flow, device: Device): void {
  const { lockedAnswer, lockedCode, blockedCode } = environment.choices;
  const code = device.block ? blockedCode : lockedCode;
  const message = `The device is ${device.block ? 'blocked' : 'locked'}`;
  if (lockedAnswer === 'http-400') throw requestFailed({ code, message });
  if (lockedAnswer === 'http-423') {
    throw new PingOneApiError(423, 'REQUEST_FAILED', message, [{ code, message }]);
  }
  fail(environment, flow, { code, message });
}
