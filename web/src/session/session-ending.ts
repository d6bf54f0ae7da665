import { useEffect, useState } from 'react';
import type { Session } from 'shared';

const warnBeforeMs = 120_000;
const retryMs = 15_000;
// A timer overflows after 24 days, and stands still while the computer sleeps.
const longestTimerMs = 60_000;

/** The earlier of a session's two ends. */
export interface SessionEnding {
  /** Where the session ends whatever happens: when. Without it, doing something puts off the end. */
  endsAt?: string;
  /** Counted from the server's clock, so that the browser's may be wrong. */
  leftMs: () => number;
}

function endingOf({ user, checkedAt, idleExpiresAt, expiresAt }: Session): SessionEnding | undefined {
  const leftUntil = (instant: string | undefined) =>
    instant ? Date.parse(instant) - Date.parse(checkedAt) : Number.POSITIVE_INFINITY;
  const [idleMs, overallMs] = [leftUntil(idleExpiresAt), leftUntil(expiresAt)];
  const totalMs = Math.min(idleMs, overallMs);
  if (!user || totalMs === Number.POSITIVE_INFINITY) return undefined;
  const elapsedMs = startStopwatch();
  return { ...(overallMs <= idleMs && { endsAt: expiresAt }), leftMs: () => totalMs - elapsedMs() };
}

/** One of the two clocks may stand still while the computer sleeps, the other may be put back. */
function startStopwatch(): () => number {
  const [steady, clock] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - steady, Date.now() - clock);
}

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
      // A fresh answer starts all of this again.
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
