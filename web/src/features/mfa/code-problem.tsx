import type { Failure } from '../../words/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import { secondsLeft } from '../../words/when.ts';

interface CodeProblemProps {
  isIncomplete: boolean;
  failure: Failure | undefined;
  pauseSeconds: number;
}

/** The room for what is wrong with a code is there from the start, so nothing jumps. */
export function CodeProblem({ isIncomplete, failure, pauseSeconds }: CodeProblemProps) {
  return (
    <div id="code-problem" className="code-problem" role="alert">
      {isIncomplete ? (
        <p>Type the whole code: 4 to 12 digits or letters.</p>
      ) : (
        failure && <Problem {...failureWords(failure)} pauseSeconds={pauseSeconds} />
      )}
    </div>
  );
}

function Problem({ title, text, pauseSeconds }: { title: string; text: string; pauseSeconds: number }) {
  return (
    <p>
      <strong>{title}.</strong> {text}
      {pauseSeconds > 0 && <span aria-live="off"> {secondsLeft(pauseSeconds)}.</span>}
    </p>
  );
}
