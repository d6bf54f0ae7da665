import type { Device } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { useDevices, withDevice } from '../../api/devices.ts';
import { type Failure, toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useStepUp } from '../../session/step-up.ts';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { useRun } from '../../ui/use-run.ts';
import { loadPairing } from './load-pairing.ts';
import type { PairingProgress } from './pairing.ts';

export type PairingStep =
  | { name: 'ready' }
  | PairingProgress
  | { name: 'done'; device: Device }
  | { name: 'failed'; failure: Failure };

/** The pairing of this computer, as one step after the other. `start` belongs in a click. */
export function usePairing(session: SignedInSession) {
  const { step, run, goTo } = useRun<PairingStep>({ name: 'ready' });
  const { mutate } = useDevices(session.user.id);
  const withStepUp = useStepUp();

  const start = () =>
    run(async ({ signal, show }) => {
      show({ name: 'preparing' });
      try {
        const { ownDesktopAgent, pairThisComputer } = await loadPairing();
        signal.throwIfAborted();
        const loadAgent = async () => ownDesktopAgent(session);
        const device = await pairThisComputer({ loadAgent, signal, show, withStepUp });
        await mutate((devices) => withDevice(devices, device), { revalidate: false });
        show({ name: 'done', device });
      } catch (error) {
        show(stepAfter(toFailure(error)));
      }
      await mutate();
    });

  const cancel = () => goTo({ name: 'ready' });
  useLeavingPage(() => {
    // Being finished cannot be taken back: where the browser brings the page back, it reads what came of it.
    if (step.name === 'preparing' || step.name === 'confirming') cancel();
  });

  return { step, start, cancel };
}

/** Somebody who did not want to confirm knows that: the offer is there again, without a word. */
function stepAfter(failure: Failure): PairingStep {
  const isDeclined = failure instanceof ApiProblem && failure.code === 'cancelled';
  return isDeclined ? { name: 'ready' } : { name: 'failed', failure };
}
