import { type ReactNode, useEffect } from 'react';
import type { DesktopAgentState } from '../../desktop-agent/index.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { DesktopStep } from './confirmation-step.ts';
import { QuestionAhead, WaitingForDesktop } from './lazy-steps.ts';

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
  if (step.name !== 'desktop') return <Now sentence={sentences[step.name]} {...{ step, onCancel }} />;
  const { state, proceed } = step.asking;
  if (state.phase === 'explaining') {
    return (
      <QuestionAhead why={state.why} proceed={proceed} onCancel={onCancel}>
        {children}
      </QuestionAhead>
    );
  }
  const isAsked = state.phase === 'waiting_for_permission';
  return (
    <Now sentence={isAsked ? 'Confirm on this computer.' : sentences.desktop} {...{ step, onCancel, state }}>
      {children}
    </Now>
  );
}

interface NowProps extends ConfirmationProgressProps {
  sentence: string;
  state?: DesktopAgentState;
}

function Now({ sentence, step, state, onCancel, children }: NowProps) {
  const now = useFocusOnArrival<HTMLParagraphElement>();
  // What had the focus may have gone with the step before.
  useEffect(() => {
    if (step.name === 'starting' && document.activeElement === document.body) now.current?.focus();
  }, [step.name, now]);
  return (
    <>
      <p className="now now-with-spinner" role="status" tabIndex={-1} ref={now}>
        <Spinner />
        {sentence}
      </p>
      {/* Its room is there from the start. */}
      {state ? <WaitingForDesktop state={state} /> : <div className="hints" />}
      <div className="actions">
        {children}
        <Button onClick={onCancel} unavailable={step.name === 'checking'}>
          Cancel
        </Button>
      </div>
    </>
  );
}
