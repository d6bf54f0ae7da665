import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { Session } from 'shared';
import { toFailure } from '../api/failure.ts';
import { isSignedIn, type SignedInSession, useSession } from '../api/session.ts';
import { ReadingFailure } from '../failures/reading-failure.tsx';
import { useMessages } from '../messages/language-provider.tsx';
import { useDrafts } from '../navigation/drafts.tsx';
import { currentPlace, signInHref } from '../navigation/hrefs.ts';
import { useSettings } from '../settings.tsx';
import { Actions, ButtonLink } from '../ui/button.tsx';
import { Illustration } from '../ui/illustrations/illustration.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import hidden from '../ui/visually-hidden.module.css';

interface SessionGateProps {
  /** For somebody who is not signed in. */
  signedOut: ReactNode;
  children: (session: SignedInSession) => ReactNode;
}

/**
 * Asks who is there before it shows a page; notices when that person is signed out in the middle of things. Then the page
 * leaves the document. What was typed in it is in the drafts, for when the same person is back.
 */
export function SessionGate({ signedOut, children }: SessionGateProps) {
  const { data: session, error, mutate: readAgain } = useSession();
  const { failures } = useMessages();
  const wasSignedIn = useWasSignedIn(session);

  // Another person's page starts from scratch.
  if (session && isSignedIn(session)) return <Fragment key={session.user.id}>{children(session)}</Fragment>;
  if (wasSignedIn) return <SignedOutMeanwhile />;
  if (session) return signedOut;
  if (error) {
    return (
      <Page title={failures.pageNotLoaded} narrow>
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      </Page>
    );
  }
  return <LoadingPage />;
}

/** Whether somebody was signed in while this page was open. Another person starts without the drafts of the one before. */
function useWasSignedIn(session: Session | undefined): boolean {
  const { forgetDrafts } = useDrafts();
  const [lastUserId, setLastUserId] = useState<string>();
  const userId = session?.user?.id;
  useEffect(() => {
    if (userId === undefined) return;
    setLastUserId(userId);
    if (lastUserId !== undefined && lastUserId !== userId) forgetDrafts();
  }, [userId, lastUserId, forgetDrafts]);
  return session !== undefined && lastUserId !== undefined;
}

/** In the place of a page whose session is over. */
function SignedOutMeanwhile() {
  const { failures, session, common } = useMessages();
  const [keepsInput] = useState(useDrafts().hasUnsentInput);
  const { title, text } = failures.problems.signed_out;
  return (
    <Page
      title={title}
      narrow
      illustration={<Illustration scene="signed_out" />}
      lead={<p role="status">{keepsInput ? session.typedIsKept : text}</p>}
    >
      <Actions>
        <SignInAgainLink keepsInput={keepsInput}>
          {keepsInput ? session.signInInNewTab : common.signIn}
        </SignInAgainLink>
      </Actions>
    </Page>
  );
}

interface SignInAgainLinkProps {
  /** Leaves this page as it is, with what was typed. */
  keepsInput: boolean;
  children: string;
}

export function SignInAgainLink({ keepsInput, children }: SignInAgainLinkProps) {
  return (
    <ButtonLink
      kind="primary"
      href={signInHref(keepsInput ? '/signed-in-again' : currentPlace())}
      newTab={keepsInput}
    >
      {children}
    </ButtonLink>
  );
}

/** While it is not known yet which page there is to see. */
export function LoadingPage() {
  const { common } = useMessages();
  const { brand } = useSettings();
  return (
    <>
      <h1 className={hidden.hidden}>{brand.name}</h1>
      <Skeleton lines={2} rows={2} label={common.loading} />
    </>
  );
}
