import type { Device } from 'shared';
import { PermissionPrompt, Waiting } from '../../desktop-app/lazy.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { askedDevice } from './asked-device.ts';
import { OtherWays } from './device-choices.tsx';
import { desktopPrompt, sceneOf } from './methods.ts';
import { type StepProps, StepView } from './step-view.tsx';
import type { DesktopStep, WaitStep } from './verification-step.ts';

interface WaitViewProps {
  step: WaitStep;
  /** For the picture only. */
  device?: Device | undefined;
  onCancel: () => void;
}

/** Our own part: a moment before the person is asked, and a moment after. */
export function WaitView({ step, device, onCancel }: WaitViewProps) {
  const { mfa, common } = useMessages();
  return (
    <StepView
      key={step.name}
      scene={sceneOf(device)}
      heading={step.name === 'starting' ? mfa.gettingReady : mfa.checking}
      hint={step.isBusy ? mfa.alreadyInProgress : false}
      actions={
        <Button kind="quiet" onClick={onCancel} unavailable={step.name === 'checking' && !step.isBusy}>
          {common.cancel}
        </Button>
      }
    />
  );
}

/** PingID Desktop is asking, or the browser asks first whether this page may reach it. */
export function DesktopView({ step, verification, returnTo, onCancel }: StepProps<DesktopStep>) {
  const messages = useMessages();
  const { mfa, common } = messages;
  const { authentication, asking } = step;
  const otherWays = <OtherWays {...{ authentication, verification, returnTo }} />;
  if (asking.state.phase === 'explaining') {
    return (
      <PermissionPrompt why={asking.state.why} proceed={asking.proceed} onCancel={onCancel}>
        {otherWays}
      </PermissionPrompt>
    );
  }
  const device = askedDevice(authentication);
  const isPermission = asking.state.phase === 'waiting_for_permission';
  return (
    <StepView
      key={isPermission ? 'permission' : 'prompt'}
      scene={isPermission ? 'permission' : sceneOf(device)}
      heading={isPermission ? mfa.desktop.permission : desktopPrompt(device, messages)}
      text={isPermission ? undefined : mfa.desktop.text}
      waiting={mfa.waitingForAnswer}
      later={!isPermission && <Waiting state={asking.state} />}
      actions={
        <>
          {otherWays}
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      {isPermission && <Waiting state={asking.state} />}
    </StepView>
  );
}
