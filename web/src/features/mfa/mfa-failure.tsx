import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { FailedStep } from './confirmation-step.ts';
import { MfaDenied, UseAnotherDevice } from './lazy-steps.ts';
import type { StepProps } from './step-props.ts';

/** What went wrong, with the device authentication still open where it is, so that the person can go on from there. */
export function MfaFailure(props: StepProps<FailedStep>) {
  const { step, confirmation } = props;
  if (step.failure instanceof ApiProblem && step.failure.code === 'device_authentication_failed') {
    return <MfaDenied {...props} failure={step.failure} />;
  }
  return (
    <FailureNotice failure={step.failure} onTryAgain={() => confirmation.tryAgain(step)}>
      <AfterFailure {...props} />
    </FailureNotice>
  );
}

/** The ways on beside trying again. */
export function AfterFailure({ step: { authentication }, confirmation, onCancel }: StepProps<FailedStep>) {
  return (
    <>
      {authentication && <UseAnotherDevice {...{ authentication, confirmation }} />}
      <Button onClick={onCancel}>Cancel</Button>
    </>
  );
}
