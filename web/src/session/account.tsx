import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { isSignedIn, useSession } from '../api/session.ts';
import { useMessages } from '../messages/language-provider.tsx';
import { useDrafts } from '../navigation/drafts.tsx';
import { Button } from '../ui/button.tsx';
import { SignOutIcon } from '../ui/icons.tsx';
import styles from './account.module.css';
import { useTellOtherTabs } from './fresh-session.tsx';
import { signOut } from './sign-out.ts';

/** Who is signed in, and the way out. */
export function Account() {
  const { data: session } = useSession();
  const { common, session: t } = useMessages();
  const { signOut, isLeaving, hasFailed } = useSignOut();
  if (!session || !isSignedIn(session)) return null;
  const { username } = session.user;
  return (
    <>
      <span className={styles.name} title={t.signedInAs(username)}>
        {username}
      </span>
      <Button kind="quiet" size="small" icon={<SignOutIcon />} onClick={signOut} unavailable={isLeaving}>
        {common.signOut}
      </Button>
      {hasFailed && (
        <p className={styles.problem} role="alert">
          {t.signOutFailed}
        </p>
      )}
    </>
  );
}

type State = 'here' | 'leaving' | 'failed';

/** The way out of this browser, for all of its windows. */
export function useSignOut() {
  const { mutate } = useSWRConfig();
  const { forgetDrafts } = useDrafts();
  const tellOtherTabs = useTellOtherTabs();
  const [state, setState] = useState<State>('here');

  const leave = async () => {
    setState('leaving');
    try {
      const { redirectTo } = await signOut();
      // Before leaving: what comes after the answer may be a page of PingOne's.
      tellOtherTabs('signed_out');
      forgetDrafts();
      await mutate(() => true, undefined, { revalidate: false });
      window.location.assign(redirectTo);
    } catch {
      setState('failed');
    }
  };

  return { signOut: () => void leave(), isLeaving: state === 'leaving', hasFailed: state === 'failed' };
}
