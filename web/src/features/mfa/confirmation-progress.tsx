import { type ReactNode, useEffect } from 'react';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { DesktopStep, WaitStep } from './confirmation-step.ts';
import { QuestionAhead, WaitingForDesktop } from './lazy-steps.ts';

const sentences = {
  starting: 'Getting ready …',
  desktop: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  checking: 'Checking …',
};

const busySentence =
  'This is being processed already, maybe from another tab. Wait a moment: this page goes on by itself.';

interface ConfirmationProgressProps {
  step: WaitStep | DesktopStep;
  onCancel: () => void;
  /** Other ways on. */
  children?: ReactNode;
}

export function ConfirmationProgress({ step, onCancel, children }: ConfirmationProgressProps) {
  if (step.name !== 'desktop') {
    return <Now sentence={step.isBusy ? busySentence : sentences[step.name]} {...{ step, onCancel }} />;
  }
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
  state?: DesktopState;
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
        <Button onClick={onCancel} unavailable={step.name === 'checking' && !step.isBusy}>
          Cancel
        </Button>
      </div>
    </>
  );
}
