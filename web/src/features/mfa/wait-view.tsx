import type { Device } from 'shared';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { sceneOf } from './methods.ts';
import { StepView } from './step-view.tsx';
import type { WaitStep } from './verification-step.ts';

interface WaitViewProps {
  step: WaitStep;
  /** For the picture only. */
  device?: Device | undefined;
  onCancel: () => void;
}

/** Our own part: a moment before the person is asked, and a moment after. */
export function WaitView({ step, device, onCancel }: WaitViewProps) {
  const { mfa, common } = useMessages();
  return (
    <StepView
      key={step.name}
      scene={sceneOf(device)}
      heading={step.name === 'starting' ? mfa.gettingReady : mfa.checking}
      hint={step.isBusy ? mfa.alreadyInProgress : false}
      actions={
        <Button kind="quiet" onClick={onCancel} unavailable={step.name === 'checking' && !step.isBusy}>
          {common.cancel}
        </Button>
      }
    />
  );
}
