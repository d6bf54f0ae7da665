import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readDevices, useDevices } from '../../api/devices.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { currentPlace } from '../../navigation/hrefs.ts';
import type { StepUpDialogProps } from '../../session/step-up-provider.tsx';
import { Soft } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MfaStep, useDevicesInTime } from './mfa-step.tsx';
import { acceptedDevices, deviceToBeginWith, isAccepted, useHasSteppedUpSince } from './requirement.ts';
import { StrongDevicesHelp, StrongDevicesLocked, whyStrong } from './strong-devices.tsx';
import { useVerification } from './use-verification.ts';

/** The step over the page that needs it: what the person was doing waits behind it. */
export function StepUpDialog(props: StepUpDialogProps) {
  const { session, requires, onDone, onCancel } = props;
  const messages = useMessages();
  const verification = useRequiredVerification(props);
  const { devices, areAwaited } = useDevicesInTime(session.user.id, verification);
  const hasSteppedUp = useHasSteppedUpSince(session, requires);
  const { name } = verification.step;
  const isDone = hasSteppedUp || name === 'done';
  useLeavingPlace(onCancel);

  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);

  // A moment later it comes up as it stays.
  if (areAwaited) return null;
  const needsStrong = requires.methods !== undefined;
  const accepted = needsStrong ? acceptedDevices(devices ?? [], requires) : [];
  const areLocked = name === 'ready' && accepted.length > 0 && !accepted.some(({ usable }) => usable);
  const reason = needsStrong ? whyStrong(requires, messages) : messages.mfa.purpose.change;
  return (
    <Dialog title={messages.mfa.title} busy={name === 'checking'} onClose={onCancel}>
      {name === 'ready' && <Soft>{reason}</Soft>}
      {areLocked ? (
        <StrongDevicesLocked {...{ session, onCancel }} devices={accepted} />
      ) : (
        <MfaStep
          {...{ verification, session, devices }}
          firstDevice={deviceToBeginWith(devices ?? [], requires)}
          returnTo={currentPlace()}
          onLeave={onCancel}
        />
      )}
      {needsStrong && name === 'ready' && <StrongDevicesHelp accepted={accepted} />}
    </Dialog>
  );
}

/** Begins with a device that is enough for what is required, and offers no other. */
function useRequiredVerification({ session, requires, startWith }: StepUpDialogProps) {
  const { data: known } = useDevices(session.user.id);
  const isParticular = requires.methods !== undefined || requires.withDevice === true;
  const verification = useVerification(session, {
    firstDeviceId: async () =>
      isParticular ? deviceToBeginWith(known ?? (await readDevices()), requires)?.id : undefined,
    offers: (device) => isAccepted(device, requires),
  });

  const [start] = useState(() => verification.startWith);
  useEffect(() => {
    if (startWith === undefined) return;
    const timer = setTimeout(() => start(startWith));
    return () => clearTimeout(timer);
  }, [startWith, start]);

  return verification;
}

/** Within the app a link or the browser's own buttons lead elsewhere without this page being closed. */
function useLeavingPlace(onLeave: () => void): void {
  const [path] = useLocation();
  const search = useSearch();
  const place = `${path}?${search}`;
  const [atArrival] = useState(place);
  useEffect(() => {
    if (place !== atArrival) onLeave();
  });
}
