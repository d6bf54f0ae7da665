import { type Device, isCodeGenerator } from '../devices/device.ts';
import { countWrongAnswer, isUsable } from '../devices/lock.ts';
import type { Environment } from '../environment.ts';
import { invalidData } from '../http/api-error.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { acceptCode } from '../one-time-codes/generated-codes.ts';
import { complete, fail } from './end-flow.ts';
import { checkPossible, findFlow } from './find-flow.ts';
import type { Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';
import { refuseUnusable } from './refuse-unusable.ts';
import { selectedDevice } from './selected-device.ts';

const body = object({ otp: text() });

/** Check OTP. */
export function checkOtp(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.checkOtp',
    method: 'POST',
    path: flowPath,
    mediaType: 'application/vnd.pingidentity.otp.check+json',
    run: (call) => {
      const flow = findFlow(environment, call.parameter('flowId'));
      const { otp } = readFields(body, call.body);
      checkPossible(environment, flow, 'otp.check');
      judge(environment, flow, otp);
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

function judge(environment: Environment, flow: Flow, otp: string): void {
  const device = selectedDevice(environment, flow);
  if (device && !isUsable(device)) refuseUnusable(environment, flow, device);
  else if (device && isRight(environment, flow, device, otp)) {
    delete device.failures;
    complete(environment, flow, environment.choices.otpAuthenticators);
  } else countFailure(environment, flow, device);
}

function isRight({ clock }: Environment, { step }: Flow, device: Device, otp: string): boolean {
  if (step?.method === 'otp') return step.otp === otp && clock.now() < step.expiresAt;
  return isCodeGenerator(device) && acceptCode(device, otp, clock.now());
}

/** Where the same passcode spends the flow's attempts and locks the device, the answer is that of the spent attempts. */
function countFailure(environment: Environment, flow: Flow, device: Device | undefined): void {
  const { otpAttempts, exhaustedOtp, exhaustedOtpCode } = environment.choices;
  flow.otpFailures += 1;
  if (device) countWrongAnswer(environment, device);
  const isExhausted = flow.otpFailures >= otpAttempts;
  if (isExhausted) fail(environment, flow, { code: exhaustedOtpCode, message: 'Too many wrong passcodes' });
  else if (device?.lock) refuseUnusable(environment, flow, device);
  const isAnswered = flow.status === 'FAILED' && (!isExhausted || exhaustedOtp === 'status-failed');
  if (isAnswered) return;
  throw invalidData({ code: 'INVALID_OTP', message: 'The passcode is wrong or expired', target: 'otp' });
}
