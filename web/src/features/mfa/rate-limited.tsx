import type { Device } from 'shared';
import type { ApiProblem } from '../../api/api-problem.ts';
import { useDevices } from '../../api/devices.ts';
import { isActive } from '../../device/device-words.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import type { FailedStep } from './confirmation-step.ts';
import { DeviceList } from './device-list.tsx';
import { isSentMessages } from './messages.ts';
import { AfterFailure } from './mfa-failure.tsx';
import { canSelect } from './other-devices.ts';
import type { StepProps } from './step-props.ts';

interface RateLimitedProps extends StepProps<FailedStep> {
  failure: ApiProblem;
}

/** It was asked too often; where only the next message has to wait, other devices still work. */
export function RateLimited(props: RateLimitedProps) {
  const { step, confirmation, session, failure } = props;
  const { data: ownDevices = [] } = useDevices(session.user.id);
  const devices = step.authentication?.devices ?? ownDevices;
  const askedId = step.deviceId ?? step.authentication?.selectedDeviceId;
  const asked = devices.find(({ id, default: isDefault }) => (askedId ? id === askedId : isDefault));
  if (asked && isSentMessages(asked)) return <MessagesPaused {...props} devices={devices} />;
  return (
    <FailureNotice failure={failure} onTryAgain={() => confirmation.tryAgain(step)}>
      <AfterFailure {...props} />
    </FailureNotice>
  );
}

function MessagesPaused({
  step,
  confirmation,
  failure,
  devices,
  onCancel,
}: RateLimitedProps & { devices: Device[] }) {
  const seconds = useCountdown(failure.retryAfterSeconds ?? 0);
  const { authentication } = step;
  const others = devices.filter(
    (device) => isActive(device) && device.usable && !isSentMessages(device) && confirmation.offers(device),
  );
  const choose = (deviceId: string) =>
    authentication && canSelect(authentication)
      ? confirmation.turnTo(authentication, deviceId)
      : confirmation.startWith(deviceId);
  return (
    <Notice
      kind="plain"
      title="Wait before we send another message"
      takesFocus
      actions={
        <>
          <Button kind="primary" onClick={() => confirmation.tryAgain(step)} unavailable={seconds > 0}>
            Send again
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        We sent you several messages in a short time and got no answer, so the next one has to wait. The last
        one may still arrive.
      </p>
      <Countdown seconds={seconds} />
      {others.length > 0 && (
        <>
          <p>You do not have to wait if you use one of these:</p>
          <DeviceList label="Your other devices" devices={others} onChoose={choose} />
        </>
      )}
    </Notice>
  );
}
