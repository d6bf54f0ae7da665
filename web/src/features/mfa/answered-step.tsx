import { PermissionPrompt, Waiting } from '../../desktop-app/lazy.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { askedDevice } from './asked-device.ts';
import { ChoiceView, OtherStatusView } from './choice-view.tsx';
import { CodeView } from './code-view.tsx';
import { OtherWays } from './device-choices.tsx';
import { FailedView } from './failed-view.tsx';
import { desktopPrompt, sceneOf } from './methods.ts';
import { PasskeyView } from './passkey-view.tsx';
import { PushOverView, PushView } from './push-view.tsx';
import { type StepProps, StepView } from './step-view.tsx';
import type { DesktopStep, VerificationStep } from './verification-step.ts';

export type AnsweredStepProps = StepProps<
  Exclude<VerificationStep, { name: 'ready' | 'starting' | 'checking' | 'done' }>
>;

/** Everything that PingOne's answer can lead to: one view for each state. */
export function AnsweredStep({ step, ...props }: AnsweredStepProps) {
  switch (step.name) {
    case 'desktop':
      return <DesktopView {...props} step={step} />;
    case 'code':
      return <CodeView key={step.authentication.selectedDeviceId} {...props} step={step} />;
    case 'push':
      return <PushView {...props} step={step} />;
    case 'push-over':
      return <PushOverView {...props} step={step} />;
    case 'passkey':
      return <PasskeyView {...props} step={step} />;
    case 'choice':
      return <ChoiceView {...props} step={step} />;
    case 'other':
      return <OtherStatusView {...props} step={step} />;
    case 'failed':
      return <FailedView {...props} step={step} />;
  }
}

/** PingID Desktop is asking, or the browser asks first whether this page may reach it. */
function DesktopView({ step, verification, returnTo, onCancel }: StepProps<DesktopStep>) {
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
