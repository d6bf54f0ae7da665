import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

interface ReadyProps {
  /** Why it is asked. */
  reason: string;
  hasDesktop: boolean;
  takesFocus: boolean;
  onStart: () => void;
  /** Where there is a place to go back to. */
  onLeave: (() => void) | undefined;
}

export function Ready({ reason, takesFocus, onStart, onLeave, ...props }: ReadyProps) {
  // As it came up: a button does not change under the pointer.
  const [hasDesktop] = useState(props.hasDesktop);
  const button = useFocusOnArrival<HTMLButtonElement>(takesFocus);
  return (
    <>
      <p>
        {reason} {hasDesktop && 'PingID Desktop on this computer will ask for your fingerprint, face or PIN.'}
      </p>
      <div className="actions">
        <Button kind="primary" onClick={onStart} ref={button}>
          {hasDesktop ? 'Continue with PingID Desktop' : 'Continue'}
        </Button>
        {onLeave && <Button onClick={onLeave}>Cancel</Button>}
      </div>
    </>
  );
}
