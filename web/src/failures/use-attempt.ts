import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { type Failure, toFailure } from '../api/failure.ts';

interface State {
  isBusy: boolean;
  failure?: Failure;
}

/** One action of the person's: whether it is going on, and what stopped it. */
export function useAttempt() {
  const [state, setState] = useState<State>({ isBusy: false });

  const run = async (action: () => Promise<void>) => {
    setState({ isBusy: true });
    try {
      await action();
      setState({ isBusy: false });
    } catch (error) {
      const failure = toFailure(error);
      setState({ isBusy: false, ...(needsWords(failure) && { failure }) });
    }
  };

  return { ...state, attempt: (action: () => Promise<void>) => void run(action) };
}

/** Who stopped it knows; and that the session is over, the whole page says. */
function needsWords(failure: Failure): boolean {
  return !(failure instanceof ApiProblem && (failure.code === 'cancelled' || failure.code === 'signed_out'));
}
