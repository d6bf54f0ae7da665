import { kindOf } from '../../device/device.ts';
import { CopyableReport } from '../../failures/copyable-report.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { askedDevice } from './asked-device.ts';
import { OtherWays } from './device-choices.tsx';
import { sceneOf, startMessage } from './methods.ts';
import type { PasskeyErrorCode } from './passkey.ts';
import { type StepProps, StepView } from './step-view.tsx';
import type { PasskeyStep } from './verification-step.ts';

/** The browser's own dialog does the asking; here is what it is about, and the way on when it closes. */
export function PasskeyView(props: StepProps<PasskeyStep>) {
  const { isOpen, error } = props.step;
  if (isOpen) return <Waiting {...props} />;
  return error ? <Failed {...props} error={error} /> : <NeedsClick {...props} />;
}

function Waiting(props: StepProps<PasskeyStep>) {
  const { mfa } = useMessages();
  const { device, isKey } = usePasskey(props);
  return (
    <StepView
      scene={sceneOf(device)}
      heading={isKey ? mfa.passkey.keyHeading : mfa.passkey.heading}
      text={isKey ? mfa.passkey.keyText : mfa.passkey.text}
      waiting={mfa.waitingForAnswer}
      actions={<WaysOn {...props} />}
    />
  );
}

function NeedsClick(props: StepProps<PasskeyStep>) {
  const { mfa } = useMessages();
  const { device, isKey, goOn, open } = usePasskey(props);
  const button = useFocusOnArrival<HTMLButtonElement>();
  return (
    <StepView
      scene={sceneOf(device)}
      heading={isKey ? mfa.passkey.keyNeedsClick : mfa.passkey.needsClick}
      takesFocus={false}
      primary={
        <Button kind="primary" wide ref={button} onClick={open}>
          {goOn}
        </Button>
      }
      actions={<WaysOn {...props} />}
    />
  );
}

function Failed({ error, ...props }: StepProps<PasskeyStep> & { error: PasskeyErrorCode }) {
  const { mfa, failures } = useMessages();
  const { goOn, open } = usePasskey(props);
  const { title, text } = mfa.passkey.problems[error];
  const mayWork = error !== 'unsupported' && error !== 'wrong_site';
  return (
    <Notice
      kind="problem"
      title={title}
      takesFocus
      actions={
        <>
          {mayWork ? (
            <Button kind="primary" onClick={open}>
              {goOn}
            </Button>
          ) : (
            <Button onClick={props.verification.start}>{mfa.startOver}</Button>
          )}
          <WaysOn {...props} />
        </>
      }
    >
      <p>{text}</p>
      {error !== 'dismissed' && (
        <Disclosure title={failures.reference}>
          <CopyableReport report={mfa.passkey.reference(error)} label={failures.copyReference} />
        </Disclosure>
      )}
    </Notice>
  );
}

function usePasskey({ step, verification }: StepProps<PasskeyStep>) {
  const messages = useMessages();
  const device = askedDevice(step.authentication);
  return {
    device,
    isKey: device !== undefined && kindOf(device) === 'securityKey',
    goOn: startMessage(device ?? { type: 'FIDO2' }, messages).button,
    open: () => verification.openPasskey(step.authentication),
  };
}

function WaysOn({ step: { authentication }, verification, returnTo, onCancel }: StepProps<PasskeyStep>) {
  const { common } = useMessages();
  return (
    <>
      <OtherWays {...{ authentication, verification, returnTo }} />
      <Button kind="quiet" onClick={onCancel}>
        {common.cancel}
      </Button>
    </>
  );
}
