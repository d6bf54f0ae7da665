import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { WaitingStep } from './confirmation-step.ts';
import { canSelect } from './other-devices.ts';
import { selectedDeviceName } from './selected-device.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';

/** Nobody answered on the phone in time. */
export function PushOver({ step: { authentication }, confirmation, onCancel }: StepProps<WaitingStep>) {
  const deviceId = canSelect(authentication) ? authentication.selectedDeviceId : undefined;
  return (
    <Notice
      kind="plain"
      title="There was no answer in time"
      takesFocus
      actions={
        <>
          {deviceId ? (
            <Button kind="primary" onClick={() => confirmation.turnTo(authentication, deviceId)}>
              Send again
            </Button>
          ) : (
            <Button kind="primary" onClick={confirmation.start}>
              Start again
            </Button>
          )}
          <UseAnotherDevice {...{ authentication, confirmation }} />
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        Nobody approved the notification on {selectedDeviceName(authentication, 'your phone')}. Make sure it
        is switched on and connected; then {deviceId ? 'send it again' : 'start again'}.
      </p>
    </Notice>
  );
}
