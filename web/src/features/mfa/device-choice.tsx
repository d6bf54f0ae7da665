import { isActive } from '../../device/device-words.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { WaitingStep } from './confirmation-step.ts';
import { DeviceList } from './device-list.tsx';
import type { StepProps } from './step-props.ts';

/** PingOne leaves it to the person which device to use. */
export function DeviceChoice({ step, confirmation, onCancel }: StepProps<WaitingStep>) {
  const sentence = useFocusOnArrival<HTMLParagraphElement>();
  const { authentication } = step;
  const devices = authentication.devices.filter((device) => isActive(device) && confirmation.offers(device));
  const canChoose = devices.some(({ usable }) => usable);
  return (
    <>
      <p className="choose" role="status" tabIndex={-1} ref={sentence}>
        {canChoose
          ? 'Choose how to confirm that it is you.'
          : 'None of your devices can be used right now. Your help desk can tell you more.'}
      </p>
      <DeviceList
        label="Your devices"
        devices={devices}
        onChoose={(deviceId) => confirmation.turnTo(authentication, deviceId)}
      />
      <div className="actions">
        {!canChoose && (
          <Button kind="primary" onClick={confirmation.start}>
            Start again
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
  );
}
