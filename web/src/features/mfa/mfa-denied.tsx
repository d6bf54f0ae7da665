import type { ApiProblem } from '../../api/api-problem.ts';
import type { FailedStep } from './confirmation-step.ts';
import { DeniedNotice } from './denied-notice.tsx';
import { NoneUsable } from './none-usable.tsx';
import type { StepProps } from './step-props.ts';

/** PingOne has ended it. */
export function MfaDenied(props: StepProps<FailedStep> & { failure: ApiProblem }) {
  return props.failure.failureCode === 'NO_USABLE_DEVICES' ? (
    <NoneUsable {...props} />
  ) : (
    <DeniedNotice {...props} />
  );
}
