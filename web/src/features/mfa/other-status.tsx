import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { WaitingStep } from './confirmation-step.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';

/** Says honestly that this page has no step for what is asked. */
export function OtherStatus({ step: { authentication }, confirmation, onCancel }: StepProps<WaitingStep>) {
  return (
    <Notice
      kind="plain"
      title="This way of confirming does not work here"
      takesFocus
      actions={
        <>
          <Button kind="primary" onClick={confirmation.start}>
            Start again
          </Button>
          <UseAnotherDevice {...{ authentication, confirmation }} />
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        We were asked for something that this page cannot do. Start again, or give your help desk the
        reference below.
      </p>
      <p className="reference">
        Reference: {authentication.status} · {authentication.id}
      </p>
    </Notice>
  );
}
