import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { createDesktopAgent, type WorthTrying } from '../desktop-agent/index.ts';
import { type AutoRetryLog, useAutoRetryLog } from './auto-retry-log.tsx';

// An app that goes down at each call and comes up again is not called again and again; switching a permission on and off
// takes a person, who may need a few attempts.
const mostTries: Record<WorthTrying, number> = { answers: 2, allowed: 5 };
// Longer after the person was last here, Touch ID out of nothing would only teach them to say yes to it.
const withinMs = 5 * 60 * 1000;

/**
 * Tries again by itself once that makes sense: the browser allows it now, or PingID Desktop has come up. Not without end,
 * not out of nothing, and not while the person is busy with another way on.
 * @param button tries again by a click; what else there is around it, the person may be busy with
 * @returns whether trying again would work now, and is left to the person
 */
export function useAutoRetry(
  error: DesktopAgentError,
  onTryAgain: () => void,
  button: RefObject<HTMLElement | null>,
): boolean {
  const [leftToPerson, setLeftToPerson] = useState<DesktopAgentError>();
  const log = useAutoRetryLog();
  const tryAgain = useRef(onTryAgain);
  useEffect(() => {
    tryAgain.current = onTryAgain;
  });

  useEffect(() => {
    const controller = new AbortController();
    const failedAt = Date.now();
    const agent = createDesktopAgent({ addresses: error.addresses });
    agent.whenWorthTrying(error, { signal: controller.signal }).then(
      (why) => {
        if (!mayTry(why, failedAt, log) || isBusyBeside(button.current)) return setLeftToPerson(error);
        log.times.push(Date.now());
        tryAgain.current();
      },
      () => undefined, // The person has gone on.
    );
    return () => controller.abort();
  }, [error, button, log]);

  return leftToPerson === error;
}

function mayTry(why: WorthTrying, failedAt: number, log: AutoRetryLog): boolean {
  const now = Date.now();
  log.times = log.times.filter((at) => now - at < withinMs);
  // Who has just switched it on in the browser is here, and waits for it.
  const isExpected = why === 'allowed' || now - failedAt < withinMs;
  return isExpected && log.times.length < mostTries[why];
}

/** Whether the keyboard is at something that trying again would take away. */
function isBusyBeside(button: HTMLElement | null): boolean {
  const notice = button?.closest('[role=note]');
  const active = document.activeElement;
  return notice?.contains(active) === true && active !== notice && active !== button;
}
