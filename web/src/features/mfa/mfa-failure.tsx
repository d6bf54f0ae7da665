import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { Failure } from '../../words/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import type { Words } from '../../words/words.ts';

interface MfaFailureProps {
  failure: Failure;
  onTryAgain: () => void;
  onCancel: () => void;
}

export function MfaFailure({ failure, onTryAgain, onCancel }: MfaFailureProps) {
  const words = wordsHere(failure);
  return (
    <FailureNotice failure={failure} onTryAgain={onTryAgain} {...(words && { words })}>
      <Button onClick={onCancel}>Cancel</Button>
    </FailureNotice>
  );
}

const noUsableDevice: Words = {
  title: 'None of your devices can be used right now',
  text: 'They may be locked for a while, or blocked. Try again later, or ask your help desk.',
};

function wordsHere(failure: Failure): Words | undefined {
  if (failure instanceof ApiProblem) {
    return failure.failureCode === 'NO_USABLE_DEVICES' ? noUsableDevice : undefined;
  }
  if (failure.code !== 'unreachable') return undefined;
  const { title, text } = failureWords(failure);
  return {
    title,
    text: `${text} If this is not a computer that you added, ask your help desk for another way in.`,
  };
}
