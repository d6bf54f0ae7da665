import type { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import type { FailedStep } from './confirmation-step.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';

/** What went wrong, with the device authentication still open where it is, so that the person can go on from there. */
export function MfaFailure(props: StepProps<FailedStep>) {
  const { step, confirmation, session } = props;
  const { failure } = step;
  return (
    <FailureNotice
      failure={failure}
      onTryAgain={() => confirmation.tryAgain(step)}
      details={isForHelpDesk(failure) && session.helpDesk && <p>Your help desk: {session.helpDesk}</p>}
    >
      <AfterFailure {...props} />
    </FailureNotice>
  );
}

/** What only the company can change. */
function isForHelpDesk({ code }: Failure): boolean {
  return ['account_not_usable', 'mfa_methods_conflict', 'pingone_quota_exceeded'].includes(code);
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
