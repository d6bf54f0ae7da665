import { useRef } from 'react';
import { useSessions } from '../../api/sessions.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useStepUp } from '../../session/step-up.ts';

interface Ending {
  end: () => Promise<void>;
  onDone: () => void;
}

/** Signs other sessions out, and reads the list again whatever came of it: the list says what is so. */
export function useSignOutSession(userId: string) {
  const { mutate } = useSessions(userId);
  const withStepUp = useStepUp();
  const { attempt, isBusy, failure } = useAttempt();
  const last = useRef<Ending>(undefined);

  const run = (ending: Ending) => {
    last.current = ending;
    attempt(async () => {
      try {
        await withStepUp(ending.end);
        ending.onDone();
      } finally {
        await mutate().catch(() => undefined);
      }
    });
  };
  return { run, again: () => last.current && run(last.current), isBusy, failure };
}
