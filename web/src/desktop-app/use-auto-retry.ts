import { type DesktopAgentError, type RetryReason, waitUntilWorthRetrying } from 'pingid-desktop-agent';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type AutoRetryLog, useAutoRetryLog } from './auto-retry-log.tsx';

// An app that goes down at each call and comes up again is not called again and again; switching a permission on and off
// takes a person, who may need a few attempts.
const mostTries: Record<RetryReason, number> = { answers: 2, allowed: 5 };
// Longer after the person was last here, Touch ID out of nothing would only teach them to say yes to it.
const withinMs = 5 * 60 * 1000;

interface Places {
  /** All that is said and offered about the failure: the person may be busy with something in it. */
  box: RefObject<HTMLElement | null>;
  /** The button that tries again. */
  tryAgain: RefObject<HTMLElement | null>;
}

/**
 * Tries again by itself once that makes sense: the browser allows it now, or PingID Desktop has come up. Not without end,
 * not out of nothing, and not while the person is busy with another way on.
 * @returns whether trying again would work now, and is left to the person
 */
export function useAutoRetry(
  error: DesktopAgentError,
  onTryAgain: () => void,
  { box, tryAgain }: Places,
): boolean {
  const [leftToPerson, setLeftToPerson] = useState<DesktopAgentError>();
  const log = useAutoRetryLog();
  const latest = useRef(onTryAgain);
  useEffect(() => {
    latest.current = onTryAgain;
  });

  useEffect(() => {
    const controller = new AbortController();
    const failedAt = Date.now();
    waitUntilWorthRetrying(error, { signal: controller.signal }).then(
      (why) => {
        if (!mayTry(why, failedAt, log) || isBusyBeside({ box, tryAgain })) return setLeftToPerson(error);
        log.times.push(Date.now());
        latest.current();
      },
      () => undefined, // The person has gone on.
    );
    return () => controller.abort();
  }, [error, box, tryAgain, log]);

  return leftToPerson === error;
}

function mayTry(why: RetryReason, failedAt: number, log: AutoRetryLog): boolean {
  const now = Date.now();
  log.times = log.times.filter((at) => now - at < withinMs);
  // Who has just switched it on in the browser is here, and waits for it.
  const isExpected = why === 'allowed' || now - failedAt < withinMs;
  return isExpected && log.times.length < mostTries[why];
}

/** Whether the keyboard is at something that trying again would take away. */
function isBusyBeside({ box, tryAgain }: Places): boolean {
  const active = document.activeElement;
  const isAtControl = active instanceof HTMLElement && active.matches('a, button, input, summary');
  return isAtControl && box.current?.contains(active) === true && active !== tryAgain.current;
}
