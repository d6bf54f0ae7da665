import { Button } from '../../ui/button.tsx';
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
  switch (step.name) {
    case 'ready':
      return <Ready {...{ again, hasDesktop }} onStart={start} />;
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

function Ready({ again, hasDesktop, onStart }: { again: boolean; hasDesktop: boolean; onStart: () => void }) {
  return (
    <>
      <p>
        {again
          ? 'Before your devices change we ask once more, so that nobody else can change them for you.'
          : 'One more step, so that nobody gets in with your password alone.'}{' '}
        {hasDesktop && 'PingID Desktop on this computer will ask for your fingerprint, face or PIN.'}
      </p>
      <div className="actions">
        <Button kind="primary" onClick={onStart}>
          {hasDesktop ? 'Continue with PingID Desktop' : 'Continue'}
        </Button>
      </div>
    </>
  );
}
