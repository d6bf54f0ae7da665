import type { Failure } from '../../api/failure.ts';
import { failureWords } from '../../failures/failure-words.ts';
import type { Words } from '../../messages/words.ts';
import type { CodeStep } from './confirmation-step.ts';

interface CodeProblemProps {
  step: CodeStep;
  isIncomplete: boolean;
  /** It was the next message that has to wait. */
  isMessagePaused: boolean;
  /** There is another device that needs no message. */
  hasOther: boolean;
  /** Where to look once more, when the code was wrong. */
  hint: string;
}

/** The room for what is wrong with a code is there from the start, so nothing jumps. */
export function CodeProblem({ step, isIncomplete, isMessagePaused, hasOther, hint }: CodeProblemProps) {
  const { failure, failedAt } = step;
  const words = failure && (isMessagePaused ? pausedWords(hasOther) : wordsFor(failure, hint));
  // Said by what counts the pause down; a message that can be sent again is no problem any more.
  const isOver = failure?.code === 'rate_limited' && failedAt === 'sending-anew' && !isMessagePaused;
  return (
    <div id="code-problem" className="code-problem" role="alert">
      {isIncomplete ? (
        <p>Type the whole code: 4 to 12 digits or letters.</p>
      ) : (
        words && !isOver && <Problem {...words} />
      )}
    </div>
  );
}

function pausedWords(hasOther: boolean): Words {
  const or = hasOther ? ' Or use another device that needs no message.' : '';
  return {
    title: 'Wait before we send another code',
    text: `The last one may still arrive, and you can type it here.${or}`,
  };
}

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
