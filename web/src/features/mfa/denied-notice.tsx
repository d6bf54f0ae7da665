import type { ReactNode } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import type { FailedStep } from './confirmation-step.ts';
import { deniedWords } from './denied-words.ts';
import { AfterFailure } from './mfa-failure.tsx';
import type { StepProps } from './step-props.ts';

interface DeniedNoticeProps extends StepProps<FailedStep> {
  failure: ApiProblem;
  /** More about it, below the words. */
  children?: ReactNode;
}

/** PingOne's reason in words, and whom to ask. */
export function DeniedNotice({ failure, children, ...props }: DeniedNoticeProps) {
  const { step, confirmation, session } = props;
  return (
    <FailureNotice
      failure={failure}
      onTryAgain={() => confirmation.tryAgain(step)}
      message={deniedWords(failure.failureCode)}
      details={
        <>
          {children}
          {session.helpDesk && <p>Your help desk: {session.helpDesk}</p>}
        </>
      }
    >
      <AfterFailure {...props} />
    </FailureNotice>
  );
}
