import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import { useCountdown } from '../../ui/use-countdown.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { Verification } from './use-verification.ts';
import type { CodeStep } from './verification-step.ts';

const wellFormed = /^[A-Za-z0-9]{4,12}$/;
/** A message takes a moment to arrive; whoever asks again too soon gets two, and only the last is good. */
const pauseBetweenCodesSeconds = 30;

/** What is in the field, and what happens to it: a wrong code is selected, so that typing replaces it. */
export function useCodeField(step: CodeStep, verification: Verification) {
  const { authentication, doing, failure, failedAt } = step;
  const [value, setValue] = useState('');
  // Each try counts, so that the same mistake is said again.
  const [tries, setTries] = useState(0);
  const [isIncomplete, setIsIncomplete] = useState(false);
  const [former, setFormer] = useState<string>();
  // Only once the new code is on its way, and only the former: the new one may have been typed by then.
  const timesSent = useTimesSent(step, () => setValue(value === former ? '' : value));
  const limitSeconds = useCountdown(failure?.code === 'rate_limited' ? (failure.retryAfterSeconds ?? 0) : 0);
  const pauseSeconds = usePauseBetweenCodes(timesSent);
  const ref = useFocusOnArrival<HTMLInputElement>(doing === undefined);

  // The code that was sent last is good, however long the next one has to wait.
  const isLimitOnSending = limitSeconds > 0 && failedAt === 'sending-again';
  const mustWait = doing !== undefined || (limitSeconds > 0 && !isLimitOnSending);

  useEffect(() => {
    if (failure?.code === 'otp_invalid') ref.current?.select();
  }, [failure, ref]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mustWait) return;
    // Codes are often shown, and so pasted, in groups.
    const bare = value.replace(/[\s-]/g, '');
    const isComplete = wellFormed.test(bare);
    setTries(tries + 1);
    setIsIncomplete(!isComplete);
    if (isComplete) verification.sendCode(authentication, bare);
    else ref.current?.focus();
  };

  const sendAgain = (deviceId: string) => {
    setFormer(value);
    setIsIncomplete(false);
    setTries(tries + 1);
    verification.sendNewCode(authentication, deviceId);
  };

  return {
    field: { ref, value, onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value) },
    tries,
    isIncomplete,
    isAnother: timesSent > 1,
    mustWait,
    isLimitOnSending,
    /** Until the next try, or the next message. */
    limitSeconds,
    pauseSeconds,
    submit,
    sendAgain,
  };
}

/** How many codes have gone out, with the first. */
function useTimesSent({ doing, failure }: CodeStep, onSentAgain: () => void): number {
  const [before, setBefore] = useState(doing);
  const [times, setTimes] = useState(1);
  if (doing !== before) {
    setBefore(doing);
    if (before === 'sending-again' && !failure) {
      setTimes(times + 1);
      onSentAgain();
    }
  }
  return times;
}

/** Begins with the first code, and again with each that is sent. */
function usePauseBetweenCodes(timesSent: number): number {
  const [startedAt, setStartedAt] = useState(() => Date.now());
  const [counted, setCounted] = useState(timesSent);
  if (counted !== timesSent) {
    setCounted(timesSent);
    setStartedAt(Date.now());
  }
  return useSecondsUntil(startedAt + pauseBetweenCodesSeconds * 1000);
}

function useSecondsUntil(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((endsAt - now) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
}
