import { useState } from 'react';
import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { isUsableDesktop } from '../../words/device-words.ts';
import { ConfirmationProgress } from './confirmation-progress.tsx';
import { hasNoDevice } from './has-no-device.ts';
import {
  CodeForm,
  DeviceChoice,
  OtherStatus,
  PasskeyPanel,
  PushOver,
  PushWait,
  UseAnotherDevice,
} from './lazy-steps.ts';
import { MfaFailure } from './mfa-failure.tsx';
import { NoDevice } from './no-device.tsx';
import { Ready } from './ready.tsx';
import type { Confirmation } from './use-confirmation.ts';

interface MfaStepProps {
  confirmation: Confirmation;
  session: SignedInSession;
  /** Why it is asked. */
  reason: string;
  /** Only for better words; the step works without them. */
  devices: Device[] | undefined;
  /** Where somebody goes on who has to add a device first. */
  returnTo: string;
  /** Where there is a place to go back to; else a cancelled step starts over. */
  onLeave?: () => void;
}

/** The same on its page and in the dialog over another one. Parts of it are loaded when they are needed. */
export function MfaStep({ confirmation, session, reason, devices, returnTo, onLeave }: MfaStepProps) {
  const { step } = confirmation;
  const wasBusy = useWasBusy(step.name);
  const onCancel = onLeave ?? confirmation.cancel;
  const ways = { confirmation, session, onCancel };
  switch (step.name) {
    case 'ready': {
      if (hasNoDevice(devices, confirmation)) {
        return <NoDevice {...{ returnTo, onLeave }} takesFocus={wasBusy} />;
      }
      const hasDesktop = devices?.some((device) => device.default && isUsableDesktop(device)) ?? false;
      return <Ready {...{ reason, hasDesktop, onLeave }} takesFocus={wasBusy} onStart={confirmation.start} />;
    }
    case 'code':
      return <CodeForm {...ways} step={step} />;
    case 'push':
      return <PushWait {...ways} step={step} />;
    case 'push-over':
      return <PushOver {...ways} step={step} />;
    case 'passkey':
      return <PasskeyPanel {...ways} step={step} />;
    case 'choice':
      return <DeviceChoice {...ways} step={step} />;
    case 'other':
      return <OtherStatus {...ways} step={step} />;
    case 'failed':
      return <MfaFailure {...ways} step={step} />;
    case 'done':
      return null;
    default:
      return (
        <ConfirmationProgress step={step} onCancel={onCancel}>
          {step.name === 'desktop' && (
            <UseAnotherDevice authentication={step.authentication} confirmation={confirmation} />
          )}
        </ConfirmationProgress>
      );
  }
}

/** Whether something went on before: the button that ended it is gone, and the keyboard needs a new place. */
function useWasBusy(step: string): boolean {
  const [wasBusy, setWasBusy] = useState(false);
  if (step !== 'ready' && !wasBusy) setWasBusy(true);
  return wasBusy;
}
