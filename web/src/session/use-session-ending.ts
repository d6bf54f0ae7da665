import { useEffect, useState } from 'react';
import type { Session } from 'shared';
import { endingOf, type SessionEnding } from './session-ending.ts';

const warnBeforeMs = 120_000;
const retryMs = 15_000;
// A timer overflows after 24 days, and stands still while the computer sleeps.
const longestTimerMs = 60_000;

/** The end of the session once it is near. What another tab may have changed is asked before; else nothing is sent. */
export function useSessionEnding(
  session: Session,
  askAgain: () => Promise<Session | undefined>,
): SessionEnding | undefined {
  const [near, setNear] = useState<SessionEnding>();

  useEffect(() => {
    const ending = endingOf(session);
    const isNear = ending && ending.leftMs() <= warnBeforeMs;
    setNear(isNear ? ending : undefined);
    if (!ending) return;

    let askAtMs = isNear ? 0 : warnBeforeMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const wait = (ms: number) => {
      if (!isOver) timer = setTimeout(() => void check(), Math.min(ms, longestTimerMs));
    };
    const check = async () => {
      const untilAsking = ending.leftMs() - askAtMs;
      if (untilAsking > 0) return wait(untilAsking);
      // A fresh answer starts all of this anew.
      if ((await askAgain()) !== session || isOver) return;
      setNear(ending);
      askAtMs = 0;
      wait(retryMs);
    };
    void check();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [session, askAgain]);

  return near;
}
