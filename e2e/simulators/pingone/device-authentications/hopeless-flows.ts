import { isActive } from '../devices/device.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';
import { requestFailed } from '../http/api-error.ts';
import { complete, fail } from './end-flow.ts';
import type { Flow } from './flow.ts';

/** @throws PingOneApiError 400 REQUEST_FAILED / NO_USABLE_DEVICES where that was chosen */
export function noUsableDevices(environment: Environment, flow: Flow): void {
  const code = 'NO_USABLE_DEVICES';
  const message = `Couldn't find authenticating device for user: ${flow.userId}`;
  const { devices } = userWithDevices(environment, flow.userId);
  const unavailableDevices = devices.filter(isActive).map(({ id }) => ({ id }));
  if (environment.choices.noUsableDevices === 'http-400') {
    throw requestFailed({ code, message, innerError: { unavailableDevices } });
  }
  fail(environment, flow, { code, message, unavailableDevices });
}

/** @throws PingOneApiError 400 REQUEST_FAILED where that was chosen */
export function mfaIsOff(environment: Environment, flow: Flow): void {
  const { mfaDisabled, mfaDisabledCode: code } = environment.choices;
  const message = `MFA is not enabled for user: ${flow.userId}`;
  if (mfaDisabled === 'http-400') throw requestFailed({ code, message });
  if (mfaDisabled === 'completed') complete(environment, flow, []);
  else fail(environment, flow, { code, message });
}
