import { useState } from 'react';
import type { Session } from 'shared';
import { isSignedIn, type SignedInSession } from '../api/session.ts';
import { hasUnsentInput } from '../navigation/drafts.ts';

interface ShownSession {
  session: SignedInSession;
  /** Set once it is over: whether its page still holds something that the person typed. */
  over?: { keepsInput: boolean };
}

/** The session that the page shows: the one that is there, or the last one that was. */
export function useShownSession(session: Session | undefined): ShownSession | undefined {
  const [shown, setShown] = useState<ShownSession>();
  if (!session) return undefined;
  if (isSignedIn(session)) {
    if (shown?.session === session && !shown.over) return shown;
    const now = { session };
    setShown(now);
    return now;
  }
  if (!shown || shown.over) return shown;
  const now = { ...shown, over: { keepsInput: hasUnsentInput() } };
  setShown(now);
  return now;
}
