import { startTransition } from 'react';
import type { DeviceAuthentication } from 'shared';
import { checkOtp, startDeviceAuthentication } from '../../api/device-authentications.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { type Run, useRun } from '../../ui/use-run.ts';
import { type Failure, toFailure } from '../../words/failure.ts';
import type { CodeStep, ConfirmationStep, FailedStep, Outcome } from './confirmation-step.ts';
import { endsAuthentication, isForAnotherStep, mayHaveHappened } from './failure-effect.ts';
import { furtherSteps } from './lazy-steps.ts';
import { canSelect } from './other-devices.ts';
import { discard, useOpenAuthentication } from './use-open-authentication.ts';
import { useSteppedUpSession } from './use-stepped-up-session.ts';

interface Turn {
  ask: () => Promise<DeviceAuthentication>;
  /** Shown while PingOne is asked. */
  meanwhile?: ConfirmationStep;
  /** How far it had come before. */
  from?: DeviceAuthentication;
  /** What a failure leads to, where the person can go on where they are. */
  onFailure?: (failure: Failure) => ConfirmationStep;
}

export type Confirmation = ReturnType<typeof useConfirmation>;

/** The confirmation that it is them, as one step after the other. Each of its ways on belongs in a click. */
export function useConfirmation(session: SignedInSession) {
  const { step, run, goTo } = useRun<ConfirmationStep>({ name: 'ready' });
  const open = useOpenAuthentication();
  const steppedUp = useSteppedUpSession(session);

  const settle = async (id: string, outcome: Outcome, { show }: Run<ConfirmationStep>) => {
    if (outcome.name !== 'completed') return show(outcome);
    open.close(id);
    await steppedUp.keep(outcome.session);
    show({ name: 'done' });
  };

  const follow = async (authentication: DeviceAuthentication, current: Run<ConfirmationStep>, turn: Turn) => {
    const { id } = authentication;
    if (!current.signal.aborted) open.keep(id);
    else if (id !== turn.from?.id) discard(id);
    const { carryOn, ownDesktopAgent } = await furtherSteps();
    const agent = ownDesktopAgent(session);
    await settle(id, await carryOn(authentication, { agent, ...current }), current);
  };

  const fail = async (
    failure: Failure,
    authentication: DeviceAuthentication | undefined,
    current: Run<ConfirmationStep>,
    { onFailure }: Turn,
  ) => {
    // An answer that never came may have been a yes.
    const session = authentication && mayHaveHappened(failure) ? await steppedUp.readBack() : undefined;
    if (authentication && session) {
      return settle(authentication.id, { name: 'completed', session }, current);
    }
    if (current.signal.aborted) return;
    if (authentication && endsAuthentication(failure)) open.close(authentication.id);
    const staysHere = onFailure && !isForAnotherStep(failure);
    current.show(staysHere ? onFailure(failure) : { name: 'failed', failure, authentication });
  };

  const take = (turn: Turn) =>
    run(async ({ signal, show }) => {
      // What is shown stays until the next step is loaded.
      const current = { signal, show: (next: ConfirmationStep) => startTransition(() => show(next)) };
      let reached = turn.from;
      try {
        show(turn.meanwhile ?? { name: 'starting' });
        // Not cancelled midway: only its answer tells which one there is to give up.
        reached = await turn.ask();
        await follow(reached, current, turn);
      } catch (error) {
        await fail(toFailure(error), reached, current, turn);
      }
    });

  const start = () => {
    open.giveUp();
    // Where it cannot be loaded, the step that needs it says so.
    void furtherSteps().catch(() => undefined);
    take({ ask: () => startDeviceAuthentication() });
  };

  const turnTo = (from: DeviceAuthentication, deviceId: string) =>
    take({ from, ask: async () => (await furtherSteps()).askDevice(from, deviceId) });

  const takeCodeTurn = (from: DeviceAuthentication, doing: CodeStep['doing'], ask: Turn['ask']) =>
    take({
      from,
      ask,
      meanwhile: { name: 'code', authentication: from, ...(doing && { doing }) },
      onFailure: (failure) => ({ name: 'code', authentication: from, failure }),
    });

  const cancel = () => {
    open.giveUp();
    goTo({ name: 'ready' });
  };
  useLeavingPage(cancel);

  return {
    step,
    start,
    cancel,
    turnTo,
    openPasskey: (from: DeviceAuthentication) =>
      take({
        from,
        ask: async () => from,
        meanwhile: { name: 'passkey', authentication: from, isOpen: true },
      }),
    sendCode: (from: DeviceAuthentication, code: string) =>
      takeCodeTurn(from, 'checking', () => checkOtp(from.id, code)),
    sendNewCode: (from: DeviceAuthentication, deviceId: string) =>
      takeCodeTurn(from, 'sending-anew', async () => (await furtherSteps()).askDevice(from, deviceId)),
    /** The same device once more where that can be, else from the beginning. */
    tryAgain: ({ authentication, failure }: FailedStep) => {
      const deviceId = authentication?.selectedDeviceId;
      const canGoOn = authentication && canSelect(authentication) && !endsAuthentication(failure);
      if (canGoOn && deviceId) turnTo(authentication, deviceId);
      else start();
    },
  };
}
