import { readLoopbackPermission } from 'pingid-desktop-agent';
import { useEffect, useRef } from 'react';
import type { Session } from 'shared';
import { toFailure } from '../../api/failure.ts';
import { useSetupCheck } from '../../api/setup-check.ts';
import { ChunkLoadError } from '../../ui/lazy.tsx';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { useRun } from '../../ui/use-run.ts';
import { checkDesktop, type DesktopCheck } from './check-desktop.ts';
import type { PingOneAnswer } from './check-steps.ts';
import { loadAgent } from './load-agent.ts';

type Step = DesktopCheck | { name: 'broken'; error: unknown };

/** The way to PingID Desktop, tried only when `start` is called, which belongs in a click. */
export function useDesktopCheck(settings: Session['desktopAgent'] | undefined) {
  const { step, run, goTo } = useRun<Step>({ name: 'ready' });

  const start = () => {
    if (!settings) return;
    run(async ({ signal, show }) => {
      show({ name: 'checking', asking: { state: { phase: 'idle' }, proceed: () => {} } });
      try {
        const loaded = await loadAgent(settings).catch(notLoaded);
        if (signal.aborted) return;
        const readPermission = () => readLoopbackPermission(navigator.permissions);
        await checkDesktop(loaded, { signal, show, readPermission });
      } catch (error) {
        show({ name: 'broken', error });
      }
    });
  };

  const cancel = () => goTo({ name: 'stopped' });
  // Where the browser brings the page back, nobody is still waiting for an answer.
  useLeavingPage(() => {
    if (step.name === 'checking') cancel();
  });

  // A part that could not be loaded is told about by the boundary around the page.
  if (step.name === 'broken') throw step.error;
  return { desktop: step, start, cancel };
}

function notLoaded(cause: unknown): never {
  throw new ChunkLoadError('The client of PingID Desktop could not be loaded', { cause });
}

/** Whether our own server reaches PingOne. */
export function usePingOne(): { pingOne: PingOneAnswer; askAgain: () => void } {
  const { data, error, isValidating, mutate } = useSetupCheck();
  const askAgain = () => void mutate().catch(() => undefined);
  if (isValidating) return { pingOne: { status: 'waiting' }, askAgain };
  if (error) return { pingOne: { status: 'unknown', code: toFailure(error).code }, askAgain };
  if (!data) return { pingOne: { status: 'waiting' }, askAgain };
  const pingOne: PingOneAnswer = data.pingOne.reachable
    ? { status: 'passed' }
    : { status: 'failed', code: 'pingone_unreachable' };
  return { pingOne, askAgain };
}

/** Once a check that the person asked for is over, reading goes on from what came of it. */
export function useFocusAfterCheck(desktop: DesktopCheck) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const isAwaited = useRef(false);
  useEffect(() => {
    if (desktop.name === 'checking' || desktop.name === 'ready' || !isAwaited.current) return;
    isAwaited.current = false;
    sentence.current?.focus();
  }, [desktop.name]);
  const focusWhenOver = () => {
    isAwaited.current = true;
  };
  return { sentence, focusWhenOver };
}
