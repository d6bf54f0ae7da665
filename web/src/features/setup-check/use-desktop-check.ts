import { readLoopbackPermission } from 'pingid-desktop-agent';
import type { Session } from 'shared';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { useRun } from '../../ui/use-run.ts';
import { checkDesktop, type DesktopCheck } from './check-desktop.ts';
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
        const loaded = await loadAgent(settings);
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
