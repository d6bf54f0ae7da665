import { type ReactNode, useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { isSignedIn, type SignedInSession, sessionKey, stayActive, useSession } from '../api/session.ts';
import { FailureNotice } from '../failures/failure-notice.tsx';
import { useAttempt } from '../failures/use-attempt.ts';
import { useFormat, useMessages } from '../messages/language-provider.tsx';
import { useDrafts } from '../navigation/drafts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { useSignOut } from './account.tsx';
import styles from './session-end.module.css';
import { useSessionEnding } from './session-ending.ts';
import { SignInAgainLink } from './session-gate.tsx';

const askAgainMs = 15_000;

/** Says so before the session ends. Until then it is a timer and nothing else. */
export function SessionEnd() {
  const { data: session, mutate } = useSession();
  return session && isSignedIn(session) ? <Watch session={session} askAgain={mutate} /> : null;
}

interface WatchProps {
  session: SignedInSession;
  /** Reads the session from the server, for all parts of the page. */
  askAgain: Parameters<typeof useSessionEnding>[1];
}

function Watch({ session, askAgain }: WatchProps): ReactNode {
  const ending = useSessionEnding(session, askAgain);
  const [later, setLater] = useState<string>();
  const isOpen = ending !== undefined && !(later && ending.endsAt === later);

  // Another tab may have answered the question.
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => void askAgain(), askAgainMs);
    return () => clearInterval(timer);
  }, [isOpen, askAgain]);

  if (!isOpen) return null;
  const { endsAt, leftMs } = ending;
  return endsAt ? (
    <OverallEnd endsAt={endsAt} onLater={() => setLater(endsAt)} />
  ) : (
    <IdleEnd leftMs={leftMs} />
  );
}

/** A session has an end that nothing puts off: signing in again at a good moment is all there is to do. */
function OverallEnd({ endsAt, onLater }: { endsAt: string; onLater: () => void }) {
  const { ending } = useMessages().session;
  const format = useFormat();
  const [keepsInput] = useState(useDrafts().hasUnsentInput);
  return (
    <Dialog
      title={ending.title(format.time(endsAt))}
      onClose={onLater}
      actions={
        <>
          <SignInAgainLink keepsInput={keepsInput}>
            {keepsInput ? ending.signInInNewTab : ending.signIn}
          </SignInAgainLink>
          <Button onClick={onLater}>{ending.later}</Button>
        </>
      }
    >
      <p>{keepsInput ? ending.textWhereTyped : ending.text}</p>
    </Dialog>
  );
}

/** Nothing has happened for a while: whoever is there can stay. */
function IdleEnd({ leftMs }: { leftMs: () => number }) {
  const { session, common } = useMessages();
  const { stay, isBusy, failure } = useStay();
  const { signOut, isLeaving, hasFailed } = useSignOut();
  return (
    <Dialog
      title={session.idle.title}
      onClose={stay}
      busy={isBusy || isLeaving}
      actions={
        <>
          <Button kind="primary" onClick={stay} busy={isBusy} unavailable={isLeaving}>
            {session.idle.stay}
          </Button>
          <Button onClick={signOut} busy={isLeaving} unavailable={isBusy}>
            {common.signOut}
          </Button>
        </>
      }
    >
      <p>{session.idle.text}</p>
      <TimeLeft leftMs={leftMs} />
      {failure && <FailureNotice failure={failure} onTryAgain={stay} />}
      {hasFailed && <Notice kind="problem" title={session.signOutFailed} />}
    </Dialog>
  );
}

function useStay() {
  const { mutate } = useSWRConfig();
  const { attempt, ...state } = useAttempt();
  const stay = () =>
    attempt(async () => {
      // Awaited first: a session that is read while a change of it is pending is thrown away, and it may be over.
      const session = await stayActive();
      await mutate(sessionKey, session, { revalidate: false });
    });
  return { stay, ...state };
}

/** To be seen by the second, to be heard every half minute. */
function TimeLeft({ leftMs }: { leftMs: () => number }) {
  const { common } = useMessages();
  const format = useFormat();
  const seconds = useSecondsLeft(leftMs);
  return (
    <>
      <p className={styles.timeLeft} role="timer" aria-live="off">
        {common.timeLeft(format.remaining(seconds))}
      </p>
      <div role="status">
        <VisuallyHidden>{common.timeLeft(format.remaining(Math.ceil(seconds / 30) * 30))}</VisuallyHidden>
      </div>
    </>
  );
}

function useSecondsLeft(leftMs: () => number): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil(leftMs() / 1000));
}
