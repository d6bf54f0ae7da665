import { isActive } from '../../device/device.ts';
import { CopyableReport } from '../../failures/copyable-report.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DeviceChoices, OtherWays } from './device-choices.tsx';
import { type StepProps, StepView } from './step-view.tsx';
import type { WaitingStep } from './verification-step.ts';

/** PingOne leaves it to the person which device to use. */
export function ChoiceView({ step, verification, returnTo, onCancel }: StepProps<WaitingStep>) {
  const { mfa, common } = useMessages();
  const { authentication } = step;
  const devices = authentication.devices.filter((device) => isActive(device) && verification.offers(device));
  const canChoose = devices.some(({ usable }) => usable);
  return (
    <StepView
      scene={canChoose ? 'protected' : 'error'}
      heading={canChoose ? mfa.choice.heading : mfa.choice.none}
      text={canChoose ? undefined : mfa.choice.noneText}
      primary={
        !canChoose && (
          <Button kind="primary" wide onClick={verification.start}>
            {mfa.startOver}
          </Button>
        )
      }
      actions={
        <>
          <OtherWays {...{ verification, returnTo }} isBelowAll />
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <DeviceChoices
        label={mfa.choice.devices}
        devices={devices}
        onChoose={(deviceId) => verification.switchDevice(authentication, deviceId)}
      />
    </StepView>
  );
}

/** Says honestly that this page has no view for what is asked. */
export function OtherStatusView({ step, verification, returnTo, onCancel }: StepProps<WaitingStep>) {
  const { mfa, common, failures } = useMessages();
  const { authentication } = step;
  return (
    <StepView
      scene="error"
      heading={mfa.other.title}
      text={mfa.other.text}
      primary={
        <Button kind="primary" wide onClick={verification.start}>
          {mfa.startOver}
        </Button>
      }
      actions={
        <>
          <OtherWays {...{ authentication, verification, returnTo }} />
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <Disclosure title={failures.reference}>
        <CopyableReport
          report={`${authentication.status} · ${authentication.id}`}
          label={failures.copyReference}
        />
      </Disclosure>
    </StepView>
  );
}
