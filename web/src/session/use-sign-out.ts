import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { ApiProblem } from '../api/api-problem.ts';
import { signOut } from '../api/sign-in.ts';
import { forgetDrafts } from '../navigation/drafts.ts';

/** Said wherever somebody can sign out. */
export const signOutFailed = 'We could not sign you out. Check your connection and try again.';

type State = 'here' | 'leaving' | 'failed';

export function useSignOut() {
  const { mutate } = useSWRConfig();
  const [state, setState] = useState<State>('here');

  const leave = async () => {
    setState('leaving');
    try {
      const { redirectTo } = await signOut();
      forgetDrafts();
      await mutate(() => true, undefined, { revalidate: false });
      window.location.assign(redirectTo);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'signed_out') window.location.assign('/signed-out');
      else setState('failed');
    }
  };

  return { signOut: () => void leave(), isLeaving: state === 'leaving', hasFailed: state === 'failed' };
}
