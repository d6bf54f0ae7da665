import { isSignedIn, useSession } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { signOutFailed, useSignOut } from './use-sign-out.ts';

/** Who is signed in, and the way out. */
export function Account() {
  const { data: session } = useSession();
  const { signOut, isLeaving, hasFailed } = useSignOut();
  if (!session || !isSignedIn(session)) return null;
  return (
    <div className="account">
      <span className="account-name">{session.user.username}</span>
      <Button kind="quiet" onClick={signOut} unavailable={isLeaving}>
        Sign out
      </Button>
      {hasFailed && (
        <p className="account-problem" role="alert">
          {signOutFailed}
        </p>
      )}
    </div>
  );
}
