import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { signOut } from '../../api/sign-in.ts';

type State = 'here' | 'leaving' | 'failed';

export function useSignOut() {
  const queryClient = useQueryClient();
  const [state, setState] = useState<State>('here');

  const leave = async () => {
    setState('leaving');
    try {
      const { redirectTo } = await signOut();
      queryClient.clear();
      window.location.assign(redirectTo);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'signed_out') window.location.assign('/signed-out');
      else setState('failed');
    }
  };

  return { signOut: () => void leave(), isLeaving: state === 'leaving', hasFailed: state === 'failed' };
}
