import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { askedDevice, canSelect, ownName } from './asked-device.ts';
import { OtherWays } from './device-choices.tsx';
import { type StepProps, StepView } from './step-view.tsx';
import type { PushStep, WaitingStep } from './verification-step.ts';

const slowAfterMs = 20_000;

/** The phone is being asked: which one, and what to do there. */
export function PushView({ step, verification, returnTo, onCancel }: StepProps<PushStep>) {
  const { mfa, common } = useMessages();
  const isSlow = useIsSlow();
  const { authentication, isBlind } = step;
  return (
    <StepView
      scene="push"
      heading={mfa.push.heading}
      text={mfa.push.text(ownName(askedDevice(authentication)))}
      waiting={mfa.waitingForAnswer}
      hint={isBlind ? mfa.push.blind : isSlow && mfa.push.slow}
      actions={
        <>
          <OtherWays {...{ authentication, verification, returnTo }} />
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    />
  );
}

function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}

/** Nobody answered on the phone in time. */
export function PushOverView({ step, verification, returnTo, onCancel }: StepProps<WaitingStep>) {
  const { mfa, common } = useMessages();
  const { authentication } = step;
  const deviceId = canSelect(authentication) ? authentication.selectedDeviceId : undefined;
  return (
    <StepView
      scene="expired"
      heading={mfa.push.over}
      text={mfa.push.overText(ownName(askedDevice(authentication)))}
      primary={
        deviceId ? (
          <Button kind="primary" wide onClick={() => verification.switchDevice(authentication, deviceId)}>
            {mfa.sendAgain}
          </Button>
        ) : (
          <Button kind="primary" wide onClick={verification.start}>
            {mfa.startOver}
          </Button>
        )
      }
      actions={
        <>
          <OtherWays {...{ authentication, verification, returnTo }} />
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    />
  );
}
