import type { Session } from 'shared';
import { useSWRConfig } from 'swr';
import { readSession, sessionKey } from '../../api/session.ts';

/** Puts the stronger session in the place of the one that the page held before. */
export function useSteppedUpSession() {
  const { mutate } = useSWRConfig();
  return {
    keep: async (answered: Session | undefined) => {
      await mutate(sessionKey, answered ?? readSession(), { revalidate: false });
    },
  };
}
