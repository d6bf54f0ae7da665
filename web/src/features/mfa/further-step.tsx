import { ApiProblem } from '../../api/api-problem.ts';
import { CodeForm } from './code-form.tsx';
import type { CodeStep, FailedStep, PasskeyStep, PushStep, WaitingStep } from './confirmation-step.ts';
import { DeviceChoice } from './device-choice.tsx';
import { LockedDevice } from './locked-device.tsx';
import { MfaDenied } from './mfa-denied.tsx';
import { MfaFailure } from './mfa-failure.tsx';
import { OtherStatus } from './other-status.tsx';
import { PasskeyPanel } from './passkey-panel.tsx';
import { PushOver } from './push-over.tsx';
import { PushWait } from './push-wait.tsx';
import { RateLimited } from './rate-limited.tsx';
import type { StepProps } from './step-props.ts';

type Step = CodeStep | PushStep | PasskeyStep | WaitingStep | FailedStep;

/** Every step that only comes once PingOne has been asked. */
export function FurtherStep({ step, ...ways }: StepProps<Step>) {
  switch (step.name) {
    case 'code':
      return <CodeForm {...ways} step={step} />;
    case 'push':
      return <PushWait {...ways} step={step} />;
    case 'push-over':
      return <PushOver {...ways} step={step} />;
    case 'passkey':
      return <PasskeyPanel {...ways} step={step} />;
    case 'choice':
      return <DeviceChoice {...ways} step={step} />;
    case 'other':
      return <OtherStatus {...ways} step={step} />;
    case 'failed':
      return <Failed {...ways} step={step} />;
  }
}

function Failed(props: StepProps<FailedStep>) {
  const { failure } = props.step;
  if (!(failure instanceof ApiProblem)) return <MfaFailure {...props} />;
  switch (failure.code) {
    case 'device_authentication_failed':
      return <MfaDenied {...props} failure={failure} />;
    case 'device_locked':
      return <LockedDevice {...props} />;
    case 'rate_limited':
      return <RateLimited {...props} failure={failure} />;
    default:
      return <MfaFailure {...props} />;
  }
}
