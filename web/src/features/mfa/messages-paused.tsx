import type { Device } from 'shared';
import type { ApiProblem } from '../../api/api-problem.ts';
import { isActive } from '../../device/device.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { canSelect, isSentMessages } from './asked-device.ts';
import { DeviceChoices } from './device-choices.tsx';
import styles from './mfa.module.css';
import { type StepProps, StepView } from './step-view.tsx';
import type { FailedStep } from './verification-step.ts';

/** Whether it is only the next message that has to wait, so that other devices still work. */
export function waitsForMessage(step: FailedStep, devices: readonly Device[]): boolean {
  const askedId = step.deviceId ?? step.authentication?.selectedDeviceId;
  const asked = devices.find(({ id, default: isDefault }) => (askedId ? id === askedId : isDefault));
  return asked !== undefined && isSentMessages(asked);
}

interface MessagesPausedProps extends StepProps<FailedStep> {
  failure: ApiProblem;
  devices: readonly Device[];
}

/** How long the next message has to wait, and which devices need none. */
export function MessagesPaused({ step, verification, failure, devices, onCancel }: MessagesPausedProps) {
  const { mfa, common } = useMessages();
  const format = useFormat();
  const seconds = useCountdown(failure.retryAfterSeconds ?? 0);
  const { authentication } = step;
  const others = devices.filter(
    (device) => isActive(device) && device.usable && !isSentMessages(device) && verification.offers(device),
  );
  const choose = (deviceId: string) =>
    authentication && canSelect(authentication)
      ? verification.switchDevice(authentication, deviceId)
      : verification.startWith(deviceId);
  return (
    <StepView
      scene="expired"
      heading={mfa.paused.title}
      text={mfa.paused.text}
      primary={
        <Button kind="primary" wide onClick={() => verification.tryAgain(step)} unavailable={seconds > 0}>
          {mfa.sendAgain}
        </Button>
      }
      actions={
        <Button kind="quiet" onClick={onCancel}>
          {common.cancel}
        </Button>
      }
    >
      {seconds > 0 && (
        <p className={styles.softCentered} role="timer" aria-live="off">
          {common.timeLeft(format.remaining(seconds))}
        </p>
      )}
      <p className={styles.softCentered} role="status">
        {seconds === 0 && common.canTryAgainNow}
      </p>
      {others.length > 0 && (
        <>
          <p>{mfa.paused.others}</p>
          <DeviceChoices label={mfa.otherWays.heading} devices={others} onChoose={choose} />
        </>
      )}
    </StepView>
  );
}
