import type { Session } from 'shared';
import { useSWRConfig } from 'swr';
import { readSession, type SignedInSession, sessionKey } from '../../api/session.ts';

/** Puts the stronger session in the place of the one that the page held before. */
export function useSteppedUpSession(before: SignedInSession) {
  const { mutate } = useSWRConfig();
  return {
    keep: async (answered: Session | undefined) => {
      await mutate(sessionKey, answered ?? readSession(), { revalidate: false });
    },
    /** Where an answer never came, the session itself tells whether it was a yes: then it is the stronger one. */
    readBack: async () => {
      const now = await readSession().catch(() => before);
      if (now.level === 2 && now.steppedUpAt !== before.steppedUpAt) return now;
      await mutate(sessionKey, now, { revalidate: false });
      return undefined;
    },
  };
}
