import { Button } from '../../ui/button.tsx';
import { WaitingForDesktop } from '../../ui/waiting-for-desktop.tsx';
import { noHints, stateOf } from '../../ui/waiting-hints.ts';
import type { PairingProgress as Progress } from './pairing.ts';
import { PairingSteps } from './pairing-steps.tsx';

const sentences: Record<Progress['name'], string> = {
  preparing: 'Getting ready …',
  confirming: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  finishing: 'Almost there. We are adding this computer to your account …',
};

/** What a person sees between the click and the end. */
export function PairingProgress({ step, onCancel }: { step: Progress; onCancel: () => void }) {
  const state = stateOf(step.name === 'confirming' ? step.hints : noHints);
  const isAsking = state.phase === 'waiting_for_permission';
  return (
    <>
      <PairingSteps current={step.name} />
      <p className="now" role="status">
        {isAsking ? 'Confirm on this computer.' : sentences[step.name]}
      </p>
      <WaitingForDesktop state={state} />
      <div className="actions">
        <Button onClick={onCancel} unavailable={step.name === 'finishing'}>
          Cancel
        </Button>
      </div>
    </>
  );
}
