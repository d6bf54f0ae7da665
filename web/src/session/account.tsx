import { isSignedIn, useSession } from '../api/session.ts';
import { useMessages } from '../messages/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { SignOutIcon } from '../ui/icons.tsx';
import styles from './account.module.css';
import { useSignOut } from './sign-out.ts';

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
