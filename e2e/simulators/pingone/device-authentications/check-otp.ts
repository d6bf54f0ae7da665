import type { Environment } from '../environment.ts';
import { invalidData } from '../http/api-error.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { complete, fail } from './end-flow.ts';
import { checkPossible, findFlow } from './find-flow.ts';
import type { Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';

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
      if (isRight(environment, flow, otp)) complete(environment, flow, environment.choices.otpAuthenticators);
      else countFailure(environment, flow);
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

function isRight({ clock }: Environment, { step }: Flow, otp: string): boolean {
  return step?.method === 'otp' && step.otp === otp && clock.now() < step.expiresAt;
}

function countFailure(environment: Environment, flow: Flow): void {
  const { otpAttempts, exhaustedOtp, exhaustedOtpCode } = environment.choices;
  flow.otpFailures += 1;
  const isExhausted = flow.otpFailures >= otpAttempts;
  if (isExhausted) fail(environment, flow, { code: exhaustedOtpCode, message: 'Too many wrong passcodes' });
  if (isExhausted && exhaustedOtp === 'status-failed') return;
  throw invalidData({ code: 'INVALID_OTP', message: 'The passcode is wrong or expired', target: 'otp' });
}
