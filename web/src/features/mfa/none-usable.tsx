import { useEffect } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { isActive } from '../../device/device-words.ts';
import { ConfirmationProgress } from './confirmation-progress.tsx';
import type { FailedStep } from './confirmation-step.ts';
import { DeniedNotice } from './denied-notice.tsx';
import { DeviceList } from './device-list.tsx';
import type { StepProps } from './step-props.ts';
import { useDevicesReadAnew } from './use-devices-read-anew.ts';

/** PingOne has nothing to ask: the list tells whether each device is locked or blocked, or whether there is none. */
export function NoneUsable(props: StepProps<FailedStep> & { failure: ApiProblem }) {
  const { confirmation, session, onCancel } = props;
  const { devices, isRead } = useDevicesReadAnew(session.user.id);
  const active = devices?.filter((device) => isActive(device) && confirmation.offers(device));
  const hasNone = isRead && active?.length === 0;

  // Back where somebody without a device is led to adding one.
  useEffect(() => {
    if (hasNone) confirmation.cancel();
  });

  if (!isRead || hasNone) return <ConfirmationProgress step={{ name: 'starting' }} onCancel={onCancel} />;
  return (
    <DeniedNotice {...props}>
      {active ? (
        <DeviceList label="Your devices" devices={active} />
      ) : (
        <p>Your devices could not be loaded. If you have not added one yet, try again in a moment.</p>
      )}
    </DeniedNotice>
  );
}
