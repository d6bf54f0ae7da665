import { DesktopAgentError } from 'pingid-desktop-agent';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import type { Failure } from '../api/failure.ts';
import { DesktopFailure } from '../desktop-app/lazy.tsx';
import { useFormat, useMessages } from '../messages/language-provider.tsx';
import { currentPlace, signInHref } from '../navigation/hrefs.ts';
import { useSettings } from '../settings.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { Actions, Button, ButtonLink } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ChunkLoadError } from '../ui/lazy.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import { CopyableReport } from './copyable-report.tsx';
import styles from './failure-notice.module.css';
import { type Message, needsDevice, problemMessage, problemReference } from './problem-message.ts';

interface FailureNoticeProps {
  failure: Failure;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own message. */
  message?: Message | undefined;
  /** More about it, below the message. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** What happened, what to do next, and whom to ask. */
export function FailureNotice({ failure, ...props }: FailureNoticeProps) {
  const { failures } = useMessages();
  if (!(failure instanceof DesktopAgentError)) return <ProblemNotice problem={failure} {...props} />;
  const withoutItsPart = (loadAgain: () => void, error: unknown) => {
    // A mistake of our own is for the boundary around the page.
    if (!(error instanceof ChunkLoadError)) throw error;
    const onTryAgain = () => {
      loadAgain();
      props.onTryAgain();
    };
    const message = failures.desktopAppPartMissing;
    return <ProblemNotice {...props} problem={notLoaded} message={message} onTryAgain={onTryAgain} />;
  };
  return (
    <Boundary failure={withoutItsPart}>
      <DesktopFailure error={failure} {...props} />
    </Boundary>
  );
}

const notLoaded = new ApiProblem({ code: 'network_unreachable' });

interface ProblemNoticeProps extends Omit<FailureNoticeProps, 'failure'> {
  problem: ApiProblem;
}

function ProblemNotice(props: ProblemNoticeProps) {
  const { problem, onTryAgain, message, details, children, takesFocus = true } = props;
  const messages = useMessages();
  const format = useFormat();
  const { helpDesk } = useSettings();
  const { title, text } = message ?? problemMessage(problem, messages);
  const seconds = useCountdown(problem.code === 'rate_limited' ? (problem.retryAfterSeconds ?? 0) : 0);
  const actions = (
    <Actions>
      {needsSignIn(problem) ? (
        <ButtonLink kind="primary" href={signInHref(currentPlace(), problem.requires?.maxAgeSeconds)}>
          {messages.common.signIn}
        </ButtonLink>
      ) : (
        <Button kind="primary" onClick={onTryAgain} unavailable={seconds > 0}>
          {messages.common.tryAgain}
        </Button>
      )}
      {children}
    </Actions>
  );
  return (
    <Notice kind="problem" title={title} takesFocus={takesFocus}>
      <p>{text}</p>
      {details}
      {seconds > 0 && (
        <p aria-live="off" className={styles.countdown}>
          {messages.common.timeLeft(format.remaining(seconds))}
        </p>
      )}
      {helpDesk && <p>{messages.common.contactHelpDesk(helpDesk)}</p>}
      {actions}
      {isForHelpDesk(problem) && (
        <Disclosure title={messages.failures.reference}>
          <CopyableReport report={problemReference(problem)} label={messages.failures.copyReference} />
        </Disclosure>
      )}
    </Notice>
  );
}

function needsSignIn(problem: ApiProblem): boolean {
  return problem.code === 'signed_out' || (problem.code === 'step_up_required' && !needsDevice(problem));
}

function isForHelpDesk({ code, requestId }: ApiProblem): boolean {
  return requestId !== undefined && code !== 'signed_out';
}
