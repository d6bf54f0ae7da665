import { Link } from 'wouter';
import { toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useSessions } from '../../api/sessions.ts';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SessionList } from './session-list.tsx';

/** Everywhere the person is signed in, and the way to end that. */
export function SessionsPage({ session }: { session: SignedInSession }) {
  const userId = session.user.id;
  const { data: sessions, error, mutate: readAgain } = useSessions(userId);
  return (
    <Page title="Where you are signed in">
      <p>If you do not know one of these, sign it out and change your password.</p>
      {sessions ? (
        <SessionList sessions={sessions} userId={userId} />
      ) : error ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      ) : (
        <Skeleton lines={3} label="Loading where you are signed in" />
      )}
      <p>
        <Link href="/">Your devices</Link>
      </p>
    </Page>
  );
}
