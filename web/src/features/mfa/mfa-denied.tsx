import { useEffect } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { deniedWords } from '../../words/denied-words.ts';
import type { FailedStep } from './confirmation-step.ts';
import { DeviceList } from './device-list.tsx';
import { AfterFailure } from './mfa-failure.tsx';
import type { StepProps } from './step-props.ts';

/** PingOne has ended it: its reason in words, and whom to ask. */
export function MfaDenied({ failure, ...props }: StepProps<FailedStep> & { failure: ApiProblem }) {
  const { step, confirmation, session } = props;
  return (
    <FailureNotice
      failure={failure}
      onTryAgain={() => confirmation.tryAgain(step)}
      words={deniedWords(failure.failureCode)}
      details={
        <>
          {failure.failureCode === 'NO_USABLE_DEVICES' && <WhyNone session={session} />}
          {session.helpDesk && <p>Your help desk: {session.helpDesk}</p>}
        </>
      }
    >
      <AfterFailure {...props} />
    </FailureNotice>
  );
}

function WhyNone({ session }: { session: SignedInSession }) {
  const { data: devices = [], mutate: readAgain } = useDevices(session.user.id);
  // What the page holds may be from before the device was locked.
  useEffect(() => void readAgain(), [readAgain]);
  const active = devices.filter(({ status }) => status === 'ACTIVE');
  return active.length > 0 && <DeviceList label="Your devices" devices={active} />;
}
