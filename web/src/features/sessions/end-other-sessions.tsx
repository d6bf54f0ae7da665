import { useState } from 'react';
import type { SignedInSession } from '../../api/session.ts';
import { endOtherSessions, useSessions } from '../../api/sessions.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { otherSessionsWords } from './session-words.ts';
import { SessionsFailure } from './sessions-failure.tsx';
import { useEnding } from './use-ending.ts';

/** After a change of the devices: an offer to end what else is signed in, if anything is. */
export function EndOtherSessions({ session }: { session: SignedInSession }) {
  const userId = session.user.id;
  const { data: sessions = [] } = useSessions(userId);
  const { run, again, isBusy, failure, done } = useEnding(userId);
  const [isDeclined, setIsDeclined] = useState(false);
  const count = sessions.filter(({ current }) => !current).length;

  if (done) return <Notice kind="good" title={done} takesFocus />;
  if (failure) return <SessionsFailure failure={failure} onTryAgain={again} />;
  if (isDeclined) return <Notice kind="plain" title={laterWords} takesFocus />;
  if (count === 0) return null;
  return (
    <Notice
      kind="plain"
      title="Signed in elsewhere too?"
      actions={
        <>
          <Button
            unavailable={isBusy}
            onClick={() => run({ end: endOtherSessions, done: 'You are signed in only here now' })}
          >
            {`End ${otherSessionsWords(count)}`}
          </Button>
          <Button kind="quiet" onClick={() => setIsDeclined(true)}>
            Not now
          </Button>
        </>
      }
    >
      <p>If you changed your devices because you no longer trust one, end what is still open there.</p>
    </Notice>
  );
}

const laterWords = 'You can do this later, under “Where you are signed in”.';
