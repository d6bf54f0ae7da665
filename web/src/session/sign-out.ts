import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { ApiProblem } from '../api/api-problem.ts';
import { signOut } from '../api/sign-in.ts';
import { useDrafts } from '../navigation/drafts.tsx';
import { useTellOtherTabs } from './other-tabs.tsx';

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
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'signed_out') window.location.assign('/signed-out');
      else setState('failed');
    }
  };

  return { signOut: () => void leave(), isLeaving: state === 'leaving', hasFailed: state === 'failed' };
}
