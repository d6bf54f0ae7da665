import type { SignedInSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { PairingDone } from './pairing-done.tsx';
import { PairingFailure } from './pairing-failure.tsx';
import { PairingProgress } from './pairing-progress.tsx';
import type { PairingStep } from './use-pairing.ts';

interface PairingPanelProps {
  step: PairingStep;
  session: SignedInSession;
  onStart: () => void;
  onCancel: () => void;
}

/** What is in the card "Add this computer" once it is open. */
export function PairingPanel({ step, session, onStart, onCancel }: PairingPanelProps) {
  switch (step.name) {
    case 'ready':
      return <Ready onStart={onStart} onCancel={onCancel} />;
    case 'failed':
      return <PairingFailure failure={step.failure} onTryAgain={onStart} onCancel={onCancel} />;
    case 'done':
      return <PairingDone device={step.device} session={session} onClose={onCancel} />;
    default:
      return <PairingProgress step={step} onCancel={onCancel} />;
  }
}

function Ready({ onStart, onCancel }: { onStart: () => void; onCancel: () => void }) {
  return (
    <>
      <p>
        PingID Desktop will ask for your fingerprint, face or PIN on this computer. Make sure it is installed
        and open.
      </p>
      <div className="actions">
        <Button kind="primary" onClick={onStart}>
          Continue
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
  );
}
