import { describeBrowser } from 'pingid-desktop-agent';
import { useState } from 'react';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import { PermissionPrompt, Waiting } from '../../desktop-app/lazy.tsx';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { Actions, Button } from '../../ui/button.tsx';
import { Soft } from '../../ui/card.tsx';
import type { Scene } from '../../ui/illustrations/illustration.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import styles from './devices.module.css';
import type { PairingProgress as Progress } from './pairing.ts';

interface Prompt {
  scene: Scene;
  name: keyof Messages['devices']['add']['prompt'];
}

/** What PingID Desktop is going to show on this computer. */
export function promptOfThisComputer(): Prompt {
  switch (describeBrowser(navigator).system) {
    case 'mac':
      return { scene: 'touch_id', name: 'touchId' };
    case 'windows':
      return { scene: 'windows_hello', name: 'windowsHello' };
    default:
      return { scene: 'desktop_app', name: 'any' };
  }
}

const positions: Record<Progress['name'], number> = { preparing: 0, asking: 1, finishing: 2 };

interface PairingProgressProps {
  step: Progress;
  onCancel: () => void;
}

/** What a person sees between the click and the end. */
export function PairingProgress({ step, onCancel }: PairingProgressProps) {
  const { devices, common } = useMessages();
  const { add: t } = devices;
  const asking = step.name === 'asking' ? step.asking : undefined;
  const state = asking?.state;
  const wasExplained = useWasExplained(state);
  const isPermission = state?.phase === 'waiting_for_permission';
  return (
    <>
      <Stepper label={t.stepsLabel} steps={t.steps} current={positions[step.name]} doneLabel={t.stepsDone} />
      {asking?.state.phase === 'explaining' ? (
        <PermissionPrompt why={asking.state.why} proceed={asking.proceed} onCancel={onCancel} />
      ) : (
        <>
          <Now {...{ step, state }} takesFocus={wasExplained} />
          {isPermission && <Waiting state={state} />}
          <Actions>
            <Button kind="quiet" onClick={onCancel} unavailable={step.name === 'finishing'}>
              {common.cancel}
            </Button>
          </Actions>
          {!isPermission && <Waiting state={state} />}
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
  const { add: t } = useMessages().devices;
  const now = useFocusOnArrival<HTMLParagraphElement>(takesFocus);
  const isForPerson = step.name === 'asking' && state?.phase !== 'waiting_for_permission';
  return (
    <div>
      <p className={styles.now} role="status" tabIndex={-1} ref={now}>
        {sentenceFor(step, state, t)}
      </p>
      {isForPerson && <Soft>{t.promptText}</Soft>}
    </div>
  );
}

function sentenceFor(step: Progress, state: DesktopState | undefined, t: Messages['devices']['add']): string {
  switch (step.name) {
    case 'preparing':
      return t.preparing;
    case 'asking':
      return state?.phase === 'waiting_for_permission' ? t.permission : t.prompt[promptOfThisComputer().name];
    case 'finishing':
      return step.isBusy ? t.busy : t.finishing;
  }
}

/** The button that went on from the explanation is gone, and the keyboard needs a new place. */
function useWasExplained(state: DesktopState | undefined): boolean {
  const [wasExplained, setWasExplained] = useState(false);
  if (state?.phase === 'explaining' && !wasExplained) setWasExplained(true);
  return wasExplained;
}
