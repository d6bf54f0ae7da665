import type { Device } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { useDevices, withDevice } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { createDesktopAgent } from '../../desktop-agent/index.ts';
import { useRun } from '../../ui/use-run.ts';
import { type Failure, toFailure } from '../../words/failure.ts';
import { type PairingProgress, pairThisComputer } from './pairing.ts';

export type PairingStep =
  | { name: 'ready' }
  | PairingProgress
  | { name: 'done'; device: Device }
  | { name: 'failed'; failure: Failure };

interface UsePairingOptions {
  session: SignedInSession;
  /** Called instead of showing a failure where the person has to confirm who they are first. */
  onConfirmFirst: () => void;
}

/** The pairing of this computer, as one step after the other. `start` belongs in a click. */
export function usePairing({ session, onConfirmFirst }: UsePairingOptions) {
  const { step, run, goTo } = useRun<PairingStep>({ name: 'ready' });
  const { mutate } = useDevices(session.user.id);

  const start = () =>
    run(async ({ signal, show }) => {
      const agent = createDesktopAgent({ url: session.desktopAgent.url });
      try {
        const device = await pairThisComputer({ agent, signal, show });
        await mutate((devices) => withDevice(devices, device), { revalidate: false });
        show({ name: 'done', device });
      } catch (error) {
        const failure = toFailure(error);
        if (needsConfirmation(failure) && !signal.aborted) onConfirmFirst();
        else show({ name: 'failed', failure });
      }
      await mutate();
    });

  return { step, start, cancel: () => goTo({ name: 'ready' }) };
}

function needsConfirmation(failure: Failure): boolean {
  return (
    failure instanceof ApiProblem && failure.code === 'step_up_required' && failure.requires?.level !== 1
  );
}
