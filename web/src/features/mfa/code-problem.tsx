import type { Failure } from '../../words/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import type { Words } from '../../words/words.ts';
import type { CodeStep } from './confirmation-step.ts';

interface CodeProblemProps {
  step: CodeStep;
  isIncomplete: boolean;
  /** It was the next message that has to wait. */
  isMessagePaused: boolean;
  /** Where to look once more, when the code was wrong. */
  hint: string;
}

/** The room for what is wrong with a code is there from the start, so nothing jumps. */
export function CodeProblem({ step, isIncomplete, isMessagePaused, hint }: CodeProblemProps) {
  const { failure, isBusy } = step;
  const words = failure && (isMessagePaused ? pausedWords : wordsFor(failure, hint));
  return (
    <div id="code-problem" className="code-problem" role="alert">
      {isIncomplete ? (
        <p>Type the whole code: 4 to 12 digits or letters.</p>
      ) : (
        words && <Problem {...words} />
      )}
      {isBusy && <p>This is being processed already. Wait a moment: this page goes on by itself.</p>}
    </div>
  );
}

const pausedWords: Words = {
  title: 'Wait before we send another code',
  text: 'The last one may still arrive, and you can type it here. Or use another device that needs no message.',
};

function wordsFor(failure: Failure, hint: string): Words {
  const words = failureWords(failure);
  return failure.code === 'otp_invalid' ? { ...words, text: hint } : words;
}

function Problem({ title, text }: Words) {
  return (
    <p>
      <strong>{title}.</strong> {text}
    </p>
  );
}
