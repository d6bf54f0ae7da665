import type { ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { DesktopFailure } from '../desktop-app/desktop-parts-later.tsx';
import { secondsLeft } from '../messages/duration.ts';
import type { Words } from '../messages/words.ts';
import { currentPlace, signInHref } from '../navigation/hrefs.ts';
import { Boundary } from '../ui/boundary.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import type { Failure } from './failure.ts';
import { failureReference, failureWords, needsDevice } from './failure-words.ts';

interface FailureNoticeProps {
  failure: Failure;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own words. */
  words?: Words;
  /** More about it, below the words. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** What happened, what to do next, and what to tell the help desk. */
export function FailureNotice({ failure, ...props }: FailureNoticeProps) {
  if (!(failure instanceof DesktopAgentError)) return <ProblemNotice failure={failure} {...props} />;
  const withoutItsWords = (loadAgain: () => void) => {
    const onTryAgain = () => {
      loadAgain();
      props.onTryAgain();
    };
    return (
      <ProblemNotice {...props} failure={notLoaded} words={failureWords(failure)} onTryAgain={onTryAgain} />
    );
  };
  return (
    <Boundary failure={withoutItsWords}>
      <DesktopFailure error={failure} {...props} />
    </Boundary>
  );
}

const notLoaded = new ApiProblem({ code: 'network_unreachable' });

function ProblemNotice({
  failure,
  onTryAgain,
  words,
  details,
  children,
  takesFocus = true,
}: FailureNoticeProps & { failure: ApiProblem }) {
  const { title, text } = words ?? failureWords(failure);
  const seconds = useCountdown(failure.code === 'rate_limited' ? (failure.retryAfterSeconds ?? 0) : 0);
  const needsSignIn =
    failure.code === 'signed_out' || (failure.code === 'step_up_required' && !needsDevice(failure));
  return (
    <Notice
      kind="problem"
      title={title}
      takesFocus={takesFocus}
      actions={
        <>
          {needsSignIn ? (
            <ButtonLink kind="primary" href={signInHref(currentPlace(), requiredAge(failure))}>
              Sign in
            </ButtonLink>
          ) : (
            <Button kind="primary" onClick={onTryAgain} unavailable={seconds > 0}>
              Try again
            </Button>
          )}
          {children}
        </>
      }
    >
      <p>{text}</p>
      {details}
      {seconds > 0 && (
        <p aria-live="off" className="countdown">
          {secondsLeft(seconds)}
        </p>
      )}
      {isForHelpDesk(failure) && <p className="reference">Reference: {failureReference(failure)}</p>}
    </Notice>
  );
}

/** Where a recent sign-in is required, one that PingOne still remembers from this morning is not enough. */
function requiredAge({ requires }: ApiProblem): number | undefined {
  return requires?.maxAgeSeconds;
}

function isForHelpDesk({ code, requestId }: ApiProblem): boolean {
  return requestId !== undefined && code !== 'signed_out';
}
