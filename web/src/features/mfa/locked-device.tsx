import { FailureNotice } from '../../failures/failure-notice.tsx';
import type { FailedStep } from './confirmation-step.ts';
import { DeviceList } from './device-list.tsx';
import { AfterFailure } from './mfa-failure.tsx';
import type { StepProps } from './step-props.ts';
import { useDevicesReadAnew } from './use-devices-read-anew.ts';

/** The device that was asked is locked: the list tells until when. */
export function LockedDevice(props: StepProps<FailedStep>) {
  const { step, confirmation, session } = props;
  const { devices = [] } = useDevicesReadAnew(session.user.id);
  const askedId = step.deviceId ?? step.authentication?.selectedDeviceId;
  const locked = devices.filter(({ id, unusable }) => id === askedId && unusable?.reason === 'locked');
  return (
    <FailureNotice
      failure={step.failure}
      onTryAgain={() => confirmation.tryAgain(step)}
      details={
        <>
          {locked.length > 0 && <DeviceList label="Locked" devices={locked} />}
          {session.helpDesk && <p>Your help desk: {session.helpDesk}</p>}
        </>
      }
    >
      <AfterFailure {...props} />
    </FailureNotice>
  );
}
