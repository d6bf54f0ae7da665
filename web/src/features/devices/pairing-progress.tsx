import { Button } from '../../ui/button.tsx';
import { QuestionAhead } from '../../ui/question-ahead-later.tsx';
import { WaitingForDesktop } from '../../ui/waiting-for-desktop.tsx';
import type { PairingProgress as Progress } from './pairing.ts';
import { PairingSteps } from './pairing-steps.tsx';

const sentences: Record<Progress['name'], string> = {
  preparing: 'Getting ready …',
  confirming: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  finishing: 'Almost there. We are adding this computer to your account …',
};

interface PairingProgressProps {
  step: Progress;
  onCancel: () => void;
}

/** What a person sees between the click and the end. */
export function PairingProgress({ step, onCancel }: PairingProgressProps) {
  const asking = step.name === 'confirming' ? step.asking : undefined;
  const state = asking?.state;
  return (
    <>
      <PairingSteps current={step.name} />
      {asking?.state.phase === 'explaining' ? (
        <QuestionAhead why={asking.state.why} proceed={asking.proceed} onCancel={onCancel} />
      ) : (
        <>
          <p className="now" role="status">
            {state?.phase === 'waiting_for_permission' ? 'Confirm on this computer.' : sentences[step.name]}
          </p>
          <WaitingForDesktop state={state} />
          <div className="actions">
            <Button onClick={onCancel} unavailable={step.name === 'finishing'}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </>
  );
}
