import type { Session } from 'shared';

/** The earlier of a session's two ends. */
export interface SessionEnding {
  /** Where the session ends whatever happens: when. Without it, doing something puts off the end. */
  endsAt?: string;
  /** Counted from the server's clock, so that the browser's may be wrong. */
  leftMs: () => number;
}

export function endingOf({ user, checkedAt, idleExpiresAt, expiresAt }: Session): SessionEnding | undefined {
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
