import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { PushStep } from './confirmation-step.ts';
import { selectedDeviceName } from './selected-device.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';

const slowAfterMs = 20_000;

/** The phone is being asked: which one, and what to do there. */
export function PushWait({ step, confirmation, onCancel }: StepProps<PushStep>) {
  const now = useFocusOnArrival<HTMLParagraphElement>();
  const isSlow = useIsSlow();
  const { authentication, isBlind } = step;
  return (
    <>
      <p className="now now-with-spinner" role="status" tabIndex={-1} ref={now}>
        <Spinner />
        Confirm on {selectedDeviceName(authentication, 'your phone')}: open the notification that we sent
        there, and approve it.
      </p>
      <div className="hints" role="status">
        {isBlind && (
          <p>
            We cannot see your answer at the moment, because the connection fails. You can approve all the
            same; we keep asking.
          </p>
        )}
        {isSlow && !isBlind && (
          <p>No answer yet. Unlock your phone, and open its sign-in app if you see no notification.</p>
        )}
      </div>
      <div className="actions">
        <UseAnotherDevice {...{ authentication, confirmation }} />
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
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
