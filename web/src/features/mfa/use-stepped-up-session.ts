import { useQueryClient } from '@tanstack/react-query';
import type { Session } from 'shared';
import { type SignedInSession, sessionQuery } from '../../api/session.ts';

/** Puts the stronger session in the place of the one that the page held before. */
export function useSteppedUpSession(before: SignedInSession) {
  const queryClient = useQueryClient();
  return {
    keep: async (answered: Session | undefined) => {
      if (answered) queryClient.setQueryData(sessionQuery.queryKey, answered);
      else await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    /** Where an answer never came, the session itself tells whether it was a yes. */
    hasHappened: async () => {
      const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => before);
      return now.level === 2 && now.steppedUpAt !== before.steppedUpAt;
    },
  };
}
