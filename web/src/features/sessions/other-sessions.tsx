import { useState } from 'react';
import type { SignedInSession } from '../../api/session.ts';
import { endOtherSessions, useSessions } from '../../api/sessions.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSignOutSession } from './own-session.ts';

interface EndOtherSessionsProps {
  session: SignedInSession;
  /** A device was removed, perhaps because it is lost. */
  afterRemoval?: boolean | undefined;
}

/** After a change of the devices: an offer to sign out what else is signed in, if anything is. */
export function EndOtherSessions({ session, afterRemoval = false }: EndOtherSessionsProps) {
  const { sessions, common } = useMessages();
  const { elsewhere: t } = sessions;
  const userId = session.user.id;
  const { data = [] } = useSessions(userId);
  const { run, again, isBusy, failure } = useSignOutSession(userId);
  const [answer, setAnswer] = useState<'signed_out' | 'later'>();
  const count = data.filter(({ current }) => !current).length;

  if (answer === 'signed_out')
    return <Notice kind="success" title={sessions.othersWereSignedOut} takesFocus />;
  if (failure) return <FailureNotice failure={failure} onTryAgain={again} />;
  if (answer === 'later') return <Notice kind="info" title={t.later} takesFocus />;
  if (count === 0) return null;
  return (
    <Notice
      kind="info"
      title={t.title}
      actions={
        <>
          <Button
            busy={isBusy}
            onClick={() => run({ end: endOtherSessions, onDone: () => setAnswer('signed_out') })}
          >
            {t.signOut(count)}
          </Button>
          <Button kind="quiet" onClick={() => setAnswer('later')}>
            {common.notNow}
          </Button>
        </>
      }
    >
      <p>{afterRemoval ? t.textAfterRemoval : t.text}</p>
    </Notice>
  );
}
