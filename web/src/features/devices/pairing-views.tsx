import { useEffect, useRef, useState } from 'react';
import type { Device } from 'shared';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import { PermissionPrompt, Waiting } from '../../desktop-app/lazy.tsx';
import { deviceName } from '../../device/device.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useAttempt } from '../../failures/use-attempt.ts';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useReturnTo } from '../../navigation/return-to.ts';
import { useVerify } from '../../session/step-up.ts';
import { Actions, Button, ButtonRouteLink } from '../../ui/button.tsx';
import { Soft } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import styles from './devices.module.css';
import type { PairingProgress as Progress } from './pairing.ts';
import type { AddComputer, PairingStep } from './use-add-computer.ts';

const positions: Record<Progress['name'], number> = { preparing: 0, asking: 1, finishing: 2 };

export interface PairingProgressProps {
  step: Progress;
  /** What PingID Desktop is going to show. */
  prompt: keyof Messages['devices']['add']['prompt'];
  onCancel: () => void;
}

/** What a person sees between the click and the end. */
export function PairingProgress({ step, prompt, onCancel }: PairingProgressProps) {
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
          <Now {...{ step, state, prompt }} takesFocus={wasExplained} />
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
  prompt: PairingProgressProps['prompt'];
  takesFocus: boolean;
}

function Now({ step, state, prompt, takesFocus }: NowProps) {
  const { add: t } = useMessages().devices;
  const now = useFocusOnArrival<HTMLParagraphElement>(takesFocus);
  const isForPerson = step.name === 'asking' && state?.phase !== 'waiting_for_permission';
  return (
    <div>
      <p className={styles.now} role="status" tabIndex={-1} ref={now}>
        {isForPerson ? t.prompt[prompt] : sentenceFor(step, t)}
      </p>
      {isForPerson && <Soft>{t.promptText}</Soft>}
    </div>
  );
}

function sentenceFor(step: Progress, t: Messages['devices']['add']): string {
  switch (step.name) {
    case 'preparing':
      return t.preparing;
    case 'asking':
      return t.permission;
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

export interface FailedProps {
  step: Extract<PairingStep, { name: 'failed' }>;
  adding: AddComputer;
}

/** Why it did not work, and the ways on. */
export function Failed({ step, adding }: FailedProps) {
  const { devices, common, failures } = useMessages();
  const { failure } = step;
  if (failure.code === 'device_limit_reached') {
    // Trying again changes nothing before a device is removed.
    const { title } = failures.problems.device_limit_reached;
    const close = <Button onClick={adding.close}>{common.close}</Button>;
    return (
      <Notice kind="problem" title={title} takesFocus actions={close}>
        <p>{devices.add.limitReached(undefined)}</p>
      </Notice>
    );
  }
  const message = adding.canFinish ? devices.add.unknownResult : undefined;
  return (
    <FailureNotice failure={failure} message={message} onTryAgain={adding.start}>
      <Button kind="quiet" onClick={adding.close}>
        {common.notNow}
      </Button>
    </FailureNotice>
  );
}

export interface AddedProps {
  device: Device;
  isVerified: boolean;
  hasJustVerified: boolean;
  /** Once the dialog is gone: behind it nothing can take the focus. */
  onVerified: () => void;
  onClose: () => void;
}

/** The way on from the new device: verify with it, then to where the person was going. */
export function Added({ device, isVerified, hasJustVerified, onVerified, onClose }: AddedProps) {
  const messages = useMessages();
  const { devices, common } = messages;
  const { done: t } = devices.add;
  const returnTo = useReturnTo();
  const verify = useVerify();
  const { attempt, isBusy, failure } = useAttempt();
  const latest = useRef(onVerified);
  const isBackFromVerifying = hasJustVerified && !isBusy;
  useEffect(() => {
    if (isBackFromVerifying) latest.current();
  }, [isBackFromVerifying]);
  const startVerifying = () => attempt(() => verify({ startWith: device.id }));
  const name = deviceName(device, messages);
  if (!isVerified) {
    return (
      <>
        <p>{t.textToVerify(name)}</p>
        {failure && <FailureNotice failure={failure} onTryAgain={startVerifying} />}
        <Actions>
          <Button kind="primary" busy={isBusy} onClick={startVerifying}>
            {t.verify}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {common.notNow}
          </Button>
        </Actions>
      </>
    );
  }
  return (
    <>
      <p>{hasJustVerified ? t.verifiedText : t.text(name)}</p>
      <Actions>
        {returnTo === '/' ? (
          <Button kind="primary" onClick={onClose}>
            {common.done}
          </Button>
        ) : (
          <ButtonRouteLink kind="primary" href={returnTo}>
            {common.continue}
          </ButtonRouteLink>
        )}
      </Actions>
    </>
  );
}
