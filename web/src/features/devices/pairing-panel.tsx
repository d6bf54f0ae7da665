import type { SignedInSession } from '../../api/session.ts';
import { mfaHref } from '../../navigation/hrefs.ts';
import { Button, ButtonRouteLink } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { deviceName } from '../../words/device-words.ts';
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
      return (
        <FailureNotice failure={step.failure} onTryAgain={onStart}>
          <Button onClick={onCancel}>Cancel</Button>
        </FailureNotice>
      );
    case 'done':
      return <Done name={deviceName(step.device)} confirmed={session.level === 2} onClose={onCancel} />;
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

function Done({ name, confirmed, onClose }: { name: string; confirmed: boolean; onClose: () => void }) {
  return (
    <Notice
      kind="good"
      title="This computer is added"
      takesFocus
      actions={
        <>
          {!confirmed && (
            <ButtonRouteLink kind="primary" href={mfaHref('/')}>
              Confirm now
            </ButtonRouteLink>
          )}
          <Button onClick={onClose}>{confirmed ? 'Done' : 'Later'}</Button>
        </>
      }
    >
      <p>
        You find it in your list as “{name}”.{' '}
        {confirmed
          ? 'From now on you can confirm with it that it is you.'
          : 'Use it once now to confirm that it is you; next time you sign in we will ask for it.'}
      </p>
    </Notice>
  );
}
