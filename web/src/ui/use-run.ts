import { useCallback, useEffect, useRef, useState } from 'react';

export interface Run<Step> {
  signal: AbortSignal;
  show: (step: Step) => void;
}

/**
 * What a flow shows, and the one run that may change it: a new run, going back, or leaving the page aborts the run
 * before, and what that one still has to say is dropped.
 */
export function useRun<Step extends object>(initial: Step) {
  const [step, setStep] = useState<Step>(initial);
  const current = useRef<AbortController | undefined>(undefined);

  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback((task: (run: Run<Step>) => Promise<void>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const show = (next: Step) => {
      if (!controller.signal.aborted) setStep(next);
    };
    void task({ signal: controller.signal, show });
  }, []);

  const goTo = useCallback((next: Step) => {
    current.current?.abort();
    setStep(next);
  }, []);

  return { step, run, goTo };
}
