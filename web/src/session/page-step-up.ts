import { useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Requirement } from '../api/api-problem.ts';
import { type SignedInSession, sessionKey } from '../api/session.ts';
import { currentPlace, mfaHref } from '../navigation/hrefs.ts';
import { stepUpRequiredBy } from './step-up.ts';

/**
 * For a whole page whose content the backend refused until the person verifies who they are: where that happens, and
 * comes back from. Not where they have just done it and it was not enough, which would lead them in circles.
 */
export function usePageStepUp(error: unknown, session: SignedInSession) {
  const { mutate } = useSWRConfig();
  const [decided, setDecided] = useState<unknown>();
  const requires = stepUpRequiredBy(error);
  const isNeeded = requires !== undefined && isShortOf(requires, session);
  // What this page knows of the session may be minutes old, and only the server's clock counts.
  const isDeciding = requires !== undefined && !isNeeded && decided !== error;

  useEffect(() => {
    if (!isDeciding) return;
    void mutate(sessionKey)
      .catch(() => undefined)
      .then(() => setDecided(error));
  }, [isDeciding, error, mutate]);

  return {
    stepUpHref: isNeeded ? mfaHref(currentPlace(), { maxAgeSeconds: requires.maxAgeSeconds }) : undefined,
    isDeciding,
  };
}

function isShortOf({ maxAgeSeconds }: Requirement, session: SignedInSession): boolean {
  if (session.level !== 2) return true;
  if (maxAgeSeconds === undefined || session.steppedUpAt === undefined) return false;
  return Date.parse(session.checkedAt) - Date.parse(session.steppedUpAt) >= maxAgeSeconds * 1000;
}
