import { useRef, useState } from 'react';
import { useSessions } from '../../api/sessions.ts';
import { useAttempt } from '../../failures/use-attempt.ts';

interface Ending {
  end: () => Promise<void>;
  /** What to say once it is done. */
  done: string;
}

/** Ends sessions, and reads the list again whatever came of it: the list says what is so. */
export function useEnding(userId: string) {
  const { mutate } = useSessions(userId);
  const { attempt, isBusy, failure } = useAttempt();
  const [done, setDone] = useState<string>();
  const last = useRef<Ending>(undefined);

  const run = (ending: Ending) => {
    last.current = ending;
    setDone(undefined);
    attempt(async () => {
      try {
        await ending.end();
        setDone(ending.done);
      } finally {
        await mutate().catch(() => undefined);
      }
    });
  };
  return { run, again: () => last.current && run(last.current), isBusy, failure, done };
}
