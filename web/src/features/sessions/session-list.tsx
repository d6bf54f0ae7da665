import { useEffect, useRef } from 'react';
import type { OwnSession } from 'shared';
import { endOtherSessions, endSession } from '../../api/sessions.ts';
import { Button } from '../../ui/button.tsx';
import { SessionItem } from './session-item.tsx';
import { browserName } from './session-words.ts';
import { SessionsFailure } from './sessions-failure.tsx';
import { useEnding } from './use-ending.ts';

export function SessionList({ sessions, userId }: { sessions: OwnSession[]; userId: string }) {
  const { run, again, isBusy, failure, done } = useEnding(userId);
  const message = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with its session.
  useEffect(() => {
    if (done) message.current?.focus();
  }, [done]);
  return (
    <>
      <p role="status" tabIndex={-1} ref={message}>
        {done}
      </p>
      {failure && <SessionsFailure failure={failure} onTryAgain={again} />}
      <ul className="devices">
        {sessions.map((session) => (
          <SessionItem
            key={session.id}
            session={session}
            isBusy={isBusy}
            onEnd={() =>
              run({ end: () => endSession(session.id), done: `${browserName(session)} is signed out.` })
            }
          />
        ))}
      </ul>
      {sessions.some(({ current }) => !current) && (
        <div className="actions">
          <Button
            unavailable={isBusy}
            onClick={() => run({ end: endOtherSessions, done: 'All others are signed out.' })}
          >
            Sign out all others
          </Button>
        </div>
      )}
    </>
  );
}
