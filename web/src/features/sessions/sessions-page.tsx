import { useRef } from 'react';
import type { OwnSession } from 'shared';
import { toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { endOtherSessions, endSession, useSessions } from '../../api/sessions.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import type { Messages } from '../../messages/en.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Actions, Button } from '../../ui/button.tsx';
import { Soft } from '../../ui/card.tsx';
import { DesktopIcon, PhoneIcon } from '../../ui/icons.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { browserName, signOutNames, useSignOutSession } from './own-session.ts';

/** Everywhere the person is signed in, and the way to end that. */
export function SessionsPage({ session }: { session: SignedInSession }) {
  const { sessions: t } = useMessages();
  const userId = session.user.id;
  const { data: sessions, error, mutate: readAgain } = useSessions(userId);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {sessions ? (
        <Sessions sessions={sessions} userId={userId} />
      ) : error ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      ) : (
        <Skeleton rows={2} label={t.loading} />
      )}
    </Page>
  );
}

function Sessions({ sessions, userId }: { sessions: OwnSession[]; userId: string }) {
  const messages = useMessages();
  const { sessions: t } = messages;
  const names = signOutNames(sessions, messages, useFormat());
  const { run, again, isBusy, failure } = useSignOutSession(userId);
  const { list, say } = useSayAtList();
  const signOut = (session: OwnSession) =>
    run({
      end: () => endSession(session.id),
      onDone: () => say(t.wasSignedOut(browserName(session, messages))),
    });
  const hasOthers = sessions.some(({ current }) => !current);
  return (
    <>
      {failure && <FailureNotice failure={failure} onTryAgain={again} />}
      <div ref={list} tabIndex={-1}>
        <List label={t.title}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              buttonName={names.get(session.id)}
              isBusy={isBusy}
              onSignOut={() => signOut(session)}
            />
          ))}
        </List>
      </div>
      {hasOthers ? (
        <Actions>
          <Button
            unavailable={isBusy}
            onClick={() => run({ end: endOtherSessions, onDone: () => say(t.othersWereSignedOut) })}
          >
            {t.signOutOthers}
          </Button>
        </Actions>
      ) : (
        <Soft>{t.onlyHere}</Soft>
      )}
    </>
  );
}

/** The button that was pressed goes away with its session, so reading goes on from the list. */
function useSayAtList() {
  const list = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const say = (text: string) => {
    toast({ text });
    list.current?.focus();
  };
  return { list, say };
}

interface SessionRowProps {
  session: OwnSession;
  buttonName: string | undefined;
  isBusy: boolean;
  onSignOut: () => void;
}

function SessionRow({ session, buttonName, isBusy, onSignOut }: SessionRowProps) {
  const messages = useMessages();
  const { sessions: t } = messages;
  const format = useFormat();
  return (
    <Row
      icon={isPhone(session) ? <PhoneIcon /> : <DesktopIcon />}
      iconTone={session.current ? 'accent' : undefined}
      title={browserName(session, messages)}
      badges={session.current && <Badge tone="good">{t.current}</Badge>}
      facts={[
        t.signedIn(format.moment(session.signedInAt)),
        !session.current && t.lastActive(format.moment(session.lastActiveAt)),
        secondStep(session, t),
      ]}
      actions={
        !session.current && (
          <Button kind="quiet" size="small" aria-label={buttonName} unavailable={isBusy} onClick={onSignOut}>
            {t.signOut}
          </Button>
        )
      }
    />
  );
}

function secondStep({ level, withoutDevice }: OwnSession, t: Messages['sessions']): string {
  if (withoutDevice) return t.noSecondStepRequired;
  return level === 2 ? t.verified : t.noSecondStep;
}

function isPhone({ system }: OwnSession): boolean {
  return system === 'iOS' || system === 'Android';
}
