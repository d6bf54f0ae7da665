import type { Failure } from '../../words/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import { secondsLeft } from '../../words/when.ts';
import type { Words } from '../../words/words.ts';

interface CodeProblemProps {
  isIncomplete: boolean;
  failure: Failure | undefined;
  /** Where to look once more, when the code was wrong. */
  hint: string;
  pauseSeconds: number;
}

/** The room for what is wrong with a code is there from the start, so nothing jumps. */
export function CodeProblem({ isIncomplete, failure, hint, pauseSeconds }: CodeProblemProps) {
  return (
    <div id="code-problem" className="code-problem" role="alert">
      {isIncomplete ? (
        <p>Type the whole code: 4 to 12 digits or letters.</p>
      ) : (
        failure && <Problem {...wordsFor(failure, hint)} pauseSeconds={pauseSeconds} />
      )}
    </div>
  );
}

function wordsFor(failure: Failure, hint: string): Words {
  const words = failureWords(failure);
  return failure.code === 'otp_invalid' ? { ...words, text: hint } : words;
}

function Problem({ title, text, pauseSeconds }: Words & { pauseSeconds: number }) {
  return (
    <p>
      <strong>{title}.</strong> {text}
      {pauseSeconds > 0 && <span aria-live="off"> {secondsLeft(pauseSeconds)}.</span>}
    </p>
  );
}
