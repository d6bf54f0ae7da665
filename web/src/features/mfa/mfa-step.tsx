import { useState } from 'react';
import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { isUsableDesktop } from '../../device/device-words.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { Boundary } from '../../ui/boundary.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmationProgress } from './confirmation-progress.tsx';
import type { FailedStep } from './confirmation-step.ts';
import { hasNoDevice } from './has-no-device.ts';
import { FurtherStep, UseAnotherDevice } from './lazy-steps.ts';
import { NoDevice } from './no-device.tsx';
import { Ready } from './ready.tsx';
import type { StepProps } from './step-props.ts';
import type { Confirmation } from './use-confirmation.ts';

interface MfaStepProps {
  confirmation: Confirmation;
  session: SignedInSession;
  /** Why it is asked. */
  reason: string;
  /** Only for better words; the step works without them. */
  devices: Device[] | undefined;
  /** The device that it begins with, where that is not left to PingOne. */
  firstDevice?: Device | undefined;
  /** Where somebody goes on who has to add a device first. */
  returnTo: string;
  /** Where there is a place to go back to; else a cancelled step starts over. */
  onLeave?: () => void;
}

/** The same on its page and in the dialog over another one. Parts of it are loaded when they are needed. */
export function MfaStep(props: MfaStepProps) {
  const { confirmation, session, reason, devices, returnTo, onLeave } = props;
  const { step } = confirmation;
  const wasBusy = useWasBusy(step.name);
  const onCancel = onLeave ?? confirmation.cancel;
  const ways = { confirmation, session, onCancel };
  switch (step.name) {
    case 'ready': {
      if (hasNoDevice(devices, confirmation)) {
        return <NoDevice {...{ returnTo, onLeave }} takesFocus={wasBusy} />;
      }
      const first = props.firstDevice ?? devices?.find((device) => device.default);
      const hasDesktop = first !== undefined && isUsableDesktop(first);
      return <Ready {...{ reason, hasDesktop, onLeave }} takesFocus={wasBusy} onStart={confirmation.start} />;
    }
    case 'done':
      return null;
    case 'starting':
    case 'checking':
    case 'desktop':
      return (
        <ConfirmationProgress step={step} onCancel={onCancel}>
          {step.name === 'desktop' && (
            <UseAnotherDevice authentication={step.authentication} confirmation={confirmation} />
          )}
        </ConfirmationProgress>
      );
    case 'failed':
      return (
        <Boundary failure={() => <NotLoaded {...ways} step={step} />}>
          <FurtherStep {...ways} step={step} />
        </Boundary>
      );
    default:
      return <FurtherStep {...ways} step={step} />;
  }
}

/** Whether something went on before: the button that ended it is gone, and the keyboard needs a new place. */
function useWasBusy(step: string): boolean {
  const [wasBusy, setWasBusy] = useState(false);
  if (step !== 'ready' && !wasBusy) setWasBusy(true);
  return wasBusy;
}

/** Where the steps themselves cannot be loaded. */
function NotLoaded({ step, confirmation, onCancel }: StepProps<FailedStep>) {
  return (
    <FailureNotice failure={step.failure} onTryAgain={confirmation.start}>
      <Button onClick={onCancel}>Cancel</Button>
    </FailureNotice>
  );
}
