import { lazy, type ReactNode, Suspense } from 'react';
import { isSignedIn, useSession } from '../api/session.ts';
import type { SessionEndProps } from './session-end.tsx';

const sessionEnd = () => import('./session-end.tsx');
const nothing = { SessionEnd: (_props: SessionEndProps): ReactNode => null };

// Where it cannot be loaded the page works all the same, and the session ends without a warning.
const Loaded = lazy(async () => ({ default: (await sessionEnd().catch(() => nothing)).SessionEnd }));

/** No page waits for the warning before the end of the session, so it comes after them. */
export function SessionEnd() {
  const { data: session, mutate } = useSession();
  return (
    <Suspense>{session && isSignedIn(session) && <Loaded session={session} askAgain={mutate} />}</Suspense>
  );
}
