import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { CodeForm } from './code-form.tsx';
import { ConfirmationProgress } from './confirmation-progress.tsx';
import { MfaFailure } from './mfa-failure.tsx';
import { OtherStatus } from './other-status.tsx';
import type { useConfirmation } from './use-confirmation.ts';
import { UseDesktopInstead } from './use-desktop-instead.tsx';

interface MfaStepProps {
  confirmation: ReturnType<typeof useConfirmation>;
  again: boolean;
  hasDesktop: boolean;
}

export function MfaStep({ confirmation, again, hasDesktop }: MfaStepProps) {
  const { step, start, sendCode, useDevice, cancel } = confirmation;
  const wasBusy = useWasBusy(step.name);
  switch (step.name) {
    case 'ready':
      return <Ready {...{ again, hasDesktop }} takesFocus={wasBusy} onStart={start} />;
    case 'code':
      return (
        <CodeForm step={step} onSend={(code) => sendCode(step.authentication, code)} onCancel={cancel}>
          <UseDesktopInstead authentication={step.authentication} onUse={useDevice} />
        </CodeForm>
      );
    case 'other':
      return (
        <OtherStatus authentication={step.authentication} onStartAgain={start} onCancel={cancel}>
          <UseDesktopInstead authentication={step.authentication} onUse={useDevice} />
        </OtherStatus>
      );
    case 'failed':
      return <MfaFailure failure={step.failure} onTryAgain={start} onCancel={cancel} />;
    case 'done':
      return null;
    default:
      return <ConfirmationProgress step={step} onCancel={cancel} />;
  }
}

/** Whether something went on before: the button that ended it is gone, and the keyboard needs a new place. */
function useWasBusy(step: string): boolean {
  const [wasBusy, setWasBusy] = useState(false);
  if (step !== 'ready' && !wasBusy) setWasBusy(true);
  return wasBusy;
}

interface ReadyProps {
  again: boolean;
  hasDesktop: boolean;
  takesFocus: boolean;
  onStart: () => void;
}

function Ready({ again, hasDesktop, takesFocus, onStart }: ReadyProps) {
  const button = useFocusOnArrival<HTMLButtonElement>(takesFocus);
  return (
    <>
      <p>
        {again
          ? 'Before your devices change we ask once more, so that nobody else can change them for you.'
          : 'One more step, so that nobody gets in with your password alone.'}{' '}
        {hasDesktop && 'PingID Desktop on this computer will ask for your fingerprint, face or PIN.'}
      </p>
      <div className="actions">
        <Button kind="primary" onClick={onStart} ref={button}>
          {hasDesktop ? 'Continue with PingID Desktop' : 'Continue'}
        </Button>
      </div>
    </>
  );
}
