import { Suspense, useEffect } from 'react';
import { currentPlace } from '../../navigation/hrefs.ts';
import type { StepUpDialogProps } from '../../step-up/step-up-provider.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { hasNoDevice } from './has-no-device.ts';
import { MfaStep } from './mfa-step.tsx';
import { useConfirmation } from './use-confirmation.ts';
import { useDevicesInTime } from './use-devices-in-time.ts';
import { useHasSteppedUpSince } from './use-has-stepped-up-since.ts';
import { useLeavingPlace } from './use-leaving-place.ts';
// Loaded with the dialog: a part that is missing later would take the page behind it, and what was typed there, along.
import './further-steps.ts';

/** The step over the page that needs it: what the person was doing waits behind it. */
export function StepUpDialog({ session, onDone, onCancel }: StepUpDialogProps) {
  const confirmation = useConfirmation(session);
  const { devices, areAwaited } = useDevicesInTime(session.user.id, confirmation);
  const hasSteppedUp = useHasSteppedUpSince(session);
  const isDone = hasSteppedUp || confirmation.step.name === 'done';
  const hasNone = hasNoDevice(devices, confirmation);
  useLeavingPlace(onCancel);

  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);

  // A moment later it comes up as it stays.
  if (areAwaited) return null;
  const isChecking = confirmation.step.name === 'checking';
  return (
    <Dialog
      title={hasNone ? 'You have no device yet' : 'Confirm it is you'}
      {...(!isChecking && { onClose: onCancel })}
    >
      <div className="dialog-step">
        <Suspense fallback={null}>
          <MfaStep
            {...{ confirmation, session, reason, devices }}
            returnTo={currentPlace()}
            onLeave={onCancel}
          />
        </Suspense>
      </div>
    </Dialog>
  );
}

const reason =
  'What you are about to do needs your confirmation, so that nobody else can do it in your name.';
