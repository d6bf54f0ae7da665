import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { PasskeyStep } from './confirmation-step.ts';
import type { PasskeyErrorCode } from './passkey/index.ts';
import { passkeyWords } from './passkey-words.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';

/** The browser's own dialog does the asking; here is what it is about, and the way on when it closes. */
export function PasskeyPanel(props: StepProps<PasskeyStep>) {
  const { isOpen, error } = props.step;
  if (isOpen) return <Waiting {...props} />;
  return error ? <Failed {...props} error={error} /> : <NeedsClick {...props} />;
}

function Waiting(props: StepProps<PasskeyStep>) {
  const now = useFocusOnArrival<HTMLParagraphElement>();
  return (
    <>
      <p className="now now-with-spinner" role="status" tabIndex={-1} ref={now}>
        <Spinner />
        Confirm with your passkey: your browser is asking for it.
      </p>
      <div className="actions">
        <OtherWays {...props} />
      </div>
    </>
  );
}

function NeedsClick(props: StepProps<PasskeyStep>) {
  const { step, confirmation } = props;
  const button = useFocusOnArrival<HTMLButtonElement>();
  return (
    <>
      <p role="status">Your browser waits for a click from you before it asks for your passkey.</p>
      <div className="actions">
        <Button kind="primary" ref={button} onClick={() => confirmation.openPasskey(step.authentication)}>
          Continue with your passkey
        </Button>
        <OtherWays {...props} />
      </div>
    </>
  );
}

function Failed({ error, ...props }: StepProps<PasskeyStep> & { error: PasskeyErrorCode }) {
  const { step, confirmation } = props;
  const { title, text } = passkeyWords[error];
  const mayWork = error !== 'unsupported' && error !== 'wrong_site';
  return (
    <Notice
      kind="problem"
      title={title}
      takesFocus
      actions={
        <>
          {mayWork ? (
            <Button kind="primary" onClick={() => confirmation.openPasskey(step.authentication)}>
              Continue with your passkey
            </Button>
          ) : (
            <Button onClick={confirmation.start}>Start again</Button>
          )}
          <OtherWays {...props} />
        </>
      }
    >
      <p>{text}</p>
      {error !== 'dismissed' && <p className="reference">Reference: passkey · {error}</p>}
    </Notice>
  );
}

function OtherWays({ step: { authentication }, confirmation, onCancel }: StepProps<PasskeyStep>) {
  return (
    <>
      <UseAnotherDevice {...{ authentication, confirmation }} />
      <Button onClick={onCancel}>Cancel</Button>
    </>
  );
}
