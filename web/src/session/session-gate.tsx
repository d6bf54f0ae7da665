import { Activity, type ReactNode } from 'react';
import { toFailure } from '../api/failure.ts';
import { type SignedInSession, useSession } from '../api/session.ts';
import { ReadingFailure } from '../failures/reading-failure.tsx';
import { LoadingPage } from '../ui/loading-page.tsx';
import { Page } from '../ui/page.tsx';
import { SignedOutMeanwhile } from './signed-out-meanwhile.tsx';
import { useShownSession } from './use-shown-session.ts';

interface SessionGateProps {
  /** For somebody who is not signed in. */
  signedOut: ReactNode;
  children: (session: SignedInSession) => ReactNode;
}

/**
 * Asks who is there before it shows a page; notices when that person is signed out in the middle of things. A page that
 * holds something typed is then only hidden, until the same person is back.
 */
export function SessionGate({ signedOut, children }: SessionGateProps) {
  const { data: session, error, mutate: readAgain } = useSession();
  const shown = useShownSession(session);

  if (shown) {
    const { over } = shown;
    return (
      <>
        {over && <SignedOutMeanwhile keepsInput={over.keepsInput} />}
        {(!over || over.keepsInput) && (
          // Another person's page starts from scratch.
          <Activity key={shown.session.user.id} mode={over ? 'hidden' : 'visible'}>
            {children(shown.session)}
          </Activity>
        )}
      </>
    );
  }
  if (session) return signedOut;
  if (error) {
    return (
      <Page title="We could not load this page" narrow>
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      </Page>
    );
  }
  return <LoadingPage />;
}
