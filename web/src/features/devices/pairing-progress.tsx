import { useState } from 'react';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import { PermissionPrompt, Waiting } from '../../desktop-app/lazy.tsx';
import { Button } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { PairingProgress as Progress } from './pairing.ts';
import { PairingSteps } from './pairing-steps.tsx';

const sentences: Record<Progress['name'], string> = {
  preparing: 'Getting ready …',
  confirming: 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.',
  finishing: 'Almost there. We are adding this computer to your account …',
};

const busySentence = 'This computer is being added already. Wait a moment: this page goes on by itself.';

function sentenceFor(step: Progress): string {
  return step.name === 'finishing' && step.isBusy ? busySentence : sentences[step.name];
}

interface PairingProgressProps {
  step: Progress;
  onCancel: () => void;
}

/** What a person sees between the click and the end. */
export function PairingProgress({ step, onCancel }: PairingProgressProps) {
  const asking = step.name === 'confirming' ? step.asking : undefined;
  const state = asking?.state;
  const wasExplained = useWasExplained(state);
  return (
    <>
      <PairingSteps current={step.name} />
      {asking?.state.phase === 'explaining' ? (
        <PermissionPrompt why={asking.state.why} proceed={asking.proceed} onCancel={onCancel} />
      ) : (
        <>
          <Now {...{ step, state }} takesFocus={wasExplained} />
          <Waiting state={state} />
          <div className="actions">
            <Button onClick={onCancel} unavailable={step.name === 'finishing'}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface NowProps {
  step: Progress;
  state: DesktopState | undefined;
  takesFocus: boolean;
}

function Now({ step, state, takesFocus }: NowProps) {
  const now = useFocusOnArrival<HTMLParagraphElement>(takesFocus);
  return (
    <p className="now" role="status" tabIndex={-1} ref={now}>
      {state?.phase === 'waiting_for_permission' ? 'Confirm on this computer.' : sentenceFor(step)}
    </p>
  );
}

/** The button that went on from the explanation is gone, and the keyboard needs a new place. */
function useWasExplained(state: DesktopState | undefined): boolean {
  const [wasExplained, setWasExplained] = useState(false);
  if (state?.phase === 'explaining' && !wasExplained) setWasExplained(true);
  return wasExplained;
}
