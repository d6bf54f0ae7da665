import type { Device } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { useDevices, withDevice } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useStepUp } from '../../step-up/step-up.ts';
import { useRun } from '../../ui/use-run.ts';
import { type Failure, toFailure } from '../../words/failure.ts';
import { type PairingProgress, pairThisComputer } from './pairing.ts';

export type PairingStep =
  | { name: 'ready' }
  | PairingProgress
  | { name: 'done'; device: Device }
  | { name: 'failed'; failure: Failure };

// Loaded at the click: most visits to the portal add nothing.
const desktopAgent = async (url: string) =>
  (await import('../../desktop-agent/index.ts')).createDesktopAgent({ url });

/** The pairing of this computer, as one step after the other. `start` belongs in a click. */
export function usePairing(session: SignedInSession) {
  const { step, run, goTo } = useRun<PairingStep>({ name: 'ready' });
  const { mutate } = useDevices(session.user.id);
  const withStepUp = useStepUp();

  const start = () =>
    run(async ({ signal, show }) => {
      try {
        const loadAgent = () => desktopAgent(session.desktopAgent.url);
        const device = await pairThisComputer({ loadAgent, signal, show, withStepUp });
        await mutate((devices) => withDevice(devices, device), { revalidate: false });
        show({ name: 'done', device });
      } catch (error) {
        show(stepAfter(toFailure(error)));
      }
      await mutate();
    });

  return { step, start, cancel: () => goTo({ name: 'ready' }) };
}

/** Somebody who did not want to confirm knows that: the offer is there again, without a word. */
function stepAfter(failure: Failure): PairingStep {
  const isDeclined = failure instanceof ApiProblem && failure.code === 'cancelled';
  return isDeclined ? { name: 'ready' } : { name: 'failed', failure };
}
