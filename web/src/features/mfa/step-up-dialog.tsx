import { Suspense, useEffect } from 'react';
import { readDevices, useDevices } from '../../api/devices.ts';
import { currentPlace } from '../../navigation/hrefs.ts';
import type { StepUpDialogProps } from '../../session/step-up-provider.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { hasNoDevice } from './has-no-device.ts';
import { MfaStep } from './mfa-step.tsx';
import { acceptedDevices, deviceToBeginWith, isAccepted } from './requirement.ts';
import { ifLost, whichToUse, whyStrong } from './strong-device-words.ts';
import { StrongDevicesLocked } from './strong-devices-locked.tsx';
import { useConfirmation } from './use-confirmation.ts';
import { useDevicesInTime } from './use-devices-in-time.ts';
import { useHasSteppedUpSince } from './use-has-stepped-up-since.ts';
import { useLeavingPlace } from './use-leaving-place.ts';
// Loaded with the dialog: a part that is missing later would take the page behind it, and what was typed there, along.
import './further-steps.ts';

/** The step over the page that needs it: what the person was doing waits behind it. */
export function StepUpDialog(props: StepUpDialogProps) {
  const { session, requires, onDone, onCancel } = props;
  const confirmation = useRequiredConfirmation(props);
  const { devices, areAwaited } = useDevicesInTime(session.user.id, confirmation);
  const hasSteppedUp = useHasSteppedUpSince(session, requires);
  const isDone = hasSteppedUp || confirmation.step.name === 'done';
  const hasNone = hasNoDevice(devices, confirmation);
  useLeavingPlace(onCancel);

  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);

  // A moment later it comes up as it stays.
  if (areAwaited) return null;
  const isChecking = confirmation.step.name === 'checking';
  const accepted = requires.methods ? acceptedDevices(devices ?? [], requires) : [];
  const usable = accepted.filter((device) => device.usable);
  const areLocked = confirmation.step.name === 'ready' && accepted.length > 0 && usable.length === 0;
  return (
    <Dialog
      title={hasNone ? 'You have no device yet' : 'Confirm it is you'}
      {...(!isChecking && { onClose: onCancel })}
    >
      <div className="dialog-step">
        <Suspense fallback={null}>
          {areLocked ? (
            <StrongDevicesLocked {...{ session, requires, onCancel }} devices={accepted} />
          ) : (
            <MfaStep
              {...{ confirmation, session, devices }}
              reason={requires.methods ? whyStrong(requires) : reason}
              firstDevice={deviceToBeginWith(devices ?? [], requires)}
              returnTo={currentPlace()}
              onLeave={onCancel}
            />
          )}
        </Suspense>
        {requires.methods && (
          <p className="soft">
            {whichToUse(usable)} {ifLost(accepted.length, session.helpDesk)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const reason =
  'What you are about to do needs your confirmation, so that nobody else can do it in your name.';

/** A confirmation that begins with a device that is enough for what is required, and offers no other. */
function useRequiredConfirmation({ session, requires }: StepUpDialogProps) {
  const { data: known } = useDevices(session.user.id);
  const isParticular = requires.methods !== undefined || requires.withDevice === true;
  return useConfirmation(session, {
    firstDeviceId: async () =>
      isParticular ? deviceToBeginWith(known ?? (await readDevices()), requires)?.id : undefined,
    offers: (device) => isAccepted(device, requires),
  });
}
