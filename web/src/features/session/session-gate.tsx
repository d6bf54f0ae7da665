import { Fragment, type ReactNode, useState } from 'react';
import { isSignedIn, type SignedInSession, useSession } from '../../api/session.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toFailure } from '../../words/failure.ts';
import { SignedOutMeanwhile } from './signed-out-meanwhile.tsx';

interface SessionGateProps {
  /** For somebody who is not signed in. */
  signedOut: ReactNode;
  children: (session: SignedInSession) => ReactNode;
}

/** Asks who is there before it shows a page; notices when that person is signed out in the middle of things. */
export function SessionGate({ signedOut, children }: SessionGateProps) {
  const { data: session, error, mutate: readAgain } = useSession();
  const isHere = session !== undefined && isSignedIn(session);
  const [wasHere, setWasHere] = useState(isHere);
  if (isHere && !wasHere) setWasHere(true);

  // Another person's page starts from scratch.
  if (isHere) return <Fragment key={session.user.id}>{children(session)}</Fragment>;
  if (session) return wasHere ? <SignedOutMeanwhile /> : signedOut;
  if (error) {
    return (
      <Page title="We could not load this page" narrow>
        <FailureNotice failure={toFailure(error)} onTryAgain={() => void readAgain()} takesFocus={false} />
      </Page>
    );
  }
  return <Skeleton lines={3} label="Loading" />;
}
