import type { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { signInOnceMore } from './session-words.ts';

interface SessionsFailureProps {
  failure: Failure;
  onTryAgain: () => void;
}

export function SessionsFailure(props: SessionsFailureProps) {
  const needsSignIn = props.failure.code === 'step_up_required';
  return <FailureNotice {...props} {...(needsSignIn && { message: signInOnceMore })} />;
}
