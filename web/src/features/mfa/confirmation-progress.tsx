import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { WaitingForDesktop } from '../../ui/waiting-for-desktop.tsx';
import { noHints, stateOf } from '../../ui/waiting-hints.ts';
import type { DesktopStep } from './confirmation-step.ts';

const sentences = {
  starting: 'Getting ready …',
  desktop: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  checking: 'Checking …',
};

interface ConfirmationProgressProps {
  step: { name: 'starting' } | { name: 'checking' } | DesktopStep;
  onCancel: () => void;
  /** Other ways on. */
  children?: ReactNode;
}

export function ConfirmationProgress({ step, onCancel, children }: ConfirmationProgressProps) {
  const now = useFocusOnArrival<HTMLParagraphElement>();
  const state = stateOf(step.name === 'desktop' ? step.hints : noHints);
  const isAsking = state.phase === 'waiting_for_permission';
  return (
    <>
      <p className="now now-with-spinner" role="status" tabIndex={-1} ref={now}>
        <Spinner />
        {isAsking ? 'Confirm on this computer.' : sentences[step.name]}
      </p>
      <WaitingForDesktop state={state} />
      <div className="actions">
        {children}
        <Button onClick={onCancel} unavailable={step.name === 'checking'}>
          Cancel
        </Button>
      </div>
    </>
  );
}
