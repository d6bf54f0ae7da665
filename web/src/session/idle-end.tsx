import { useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { sessionKey } from '../api/session.ts';
import { stayActive } from '../api/session-activity.ts';
import { FailureNotice } from '../failures/failure-notice.tsx';
import { useAttempt } from '../failures/use-attempt.ts';
import { secondsLeft } from '../messages/duration.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { signOutFailed, useSignOut } from './use-sign-out.ts';

/** Nothing has happened for a while: whoever is there can stay. */
export function IdleEnd({ leftMs }: { leftMs: () => number }) {
  const { mutate } = useSWRConfig();
  const { attempt, isBusy, failure } = useAttempt();
  const { signOut, isLeaving, hasFailed } = useSignOut();
  const seconds = useSecondsLeft(leftMs);
  const stay = () =>
    attempt(async () => {
      // Awaited first: a session that is read while a change of it is pending is thrown away, and it may be over.
      const session = await stayActive();
      await mutate(sessionKey, session, { revalidate: false });
    });
  return (
    <Dialog title="Are you still there?" onClose={stay}>
      <p>Nothing has happened here for a while. To keep your account safe, you will be signed out soon.</p>
      <p className="countdown" role="timer" aria-live="off">
        {secondsLeft(seconds)}
      </p>
      <p className="visually-hidden" role="status">
        {secondsLeft(Math.ceil(seconds / 30) * 30)}
      </p>
      {failure && <FailureNotice failure={failure} onTryAgain={stay} />}
      {hasFailed && <Notice kind="problem" title={signOutFailed} />}
      <div className="actions">
        <Button kind="primary" onClick={stay} unavailable={isBusy}>
          Stay signed in
        </Button>
        <Button onClick={signOut} unavailable={isLeaving}>
          Sign out
        </Button>
      </div>
    </Dialog>
  );
}

function useSecondsLeft(leftMs: () => number): number {
  const read = () => Math.max(0, Math.ceil(leftMs() / 1000));
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return read();
}
