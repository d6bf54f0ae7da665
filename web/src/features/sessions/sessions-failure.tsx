import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { Failure } from '../../words/failure.ts';
import { signInOnceMore } from './session-words.ts';

interface SessionsFailureProps {
  failure: Failure;
  onTryAgain: () => void;
}

export function SessionsFailure(props: SessionsFailureProps) {
  const needsSignIn = props.failure.code === 'step_up_required';
  return <FailureNotice {...props} {...(needsSignIn && { words: signInOnceMore })} />;
}
