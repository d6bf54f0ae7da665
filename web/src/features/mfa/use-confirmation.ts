import { startTransition } from 'react';
import type { Device, DeviceAuthentication } from 'shared';
import { startDeviceAuthentication } from '../../api/device-authentications.ts';
import { type Failure, toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { type Run, useRun } from '../../ui/use-run.ts';
import type { CodeStep, ConfirmationStep, FailedStep, Outcome } from './confirmation-step.ts';
import { endsAuthentication, isForAnotherStep, mayHaveHappened } from './failure-effect.ts';
import { loadFurtherSteps } from './lazy-steps.ts';
import { discard, useOpenAuthentication } from './use-open-authentication.ts';
import { useSteppedUpSession } from './use-stepped-up-session.ts';

interface Turn {
  ask: (current: { signal: AbortSignal; onBusy: () => void }) => Promise<DeviceAuthentication>;
  /** Shown while PingOne is asked. */
  meanwhile?: ConfirmationStep;
  /** Shown while the same step is being taken already. */
  whileBusy?: ConfirmationStep;
  /** The device that it is about, where the person chose it. */
  deviceId?: string | undefined;
  /** How far it had come before. */
  from?: DeviceAuthentication;
  /** What a failure leads to, where the person can go on where they are. */
  onFailure?: (failure: Failure) => ConfirmationStep;
}

interface ConfirmationOptions {
  /** The device to begin with; without one PingOne chooses. */
  firstDeviceId?: () => Promise<string | undefined>;
  /** Whether a device may be offered instead of the one that is asked. */
  offers?: (device: Device) => boolean;
}

export type Confirmation = ReturnType<typeof useConfirmation>;

/** The confirmation that it is them, as one step after the other. Each of its ways on belongs in a click. */
export function useConfirmation(session: SignedInSession, options: ConfirmationOptions = {}) {
  const { step, run, goTo } = useRun<ConfirmationStep>({ name: 'ready' });
  const open = useOpenAuthentication();
  const steppedUp = useSteppedUpSession();

  const settle = async (id: string, outcome: Outcome, { show }: Run<ConfirmationStep>) => {
    if (outcome.name !== 'completed') return show(outcome);
    open.close(id);
    await steppedUp.keep(outcome.session);
    show({ name: 'done' });
  };

  const follow = async (authentication: DeviceAuthentication, current: Run<ConfirmationStep>) => {
    const { carryOn, ownDesktopAgent } = await loadFurtherSteps();
    const agent = ownDesktopAgent(session);
    await settle(authentication.id, await carryOn(authentication, { agent, ...current }), current);
  };

  const fail = (
    failure: Failure,
    authentication: DeviceAuthentication | undefined,
    { signal, show }: Run<ConfirmationStep>,
    { onFailure, deviceId }: Turn,
  ) => {
    if (signal.aborted) return;
    if (authentication && endsAuthentication(failure)) open.close(authentication.id);
    const staysHere = onFailure && !isForAnotherStep(failure);
    show(staysHere ? onFailure(failure) : { name: 'failed', failure, authentication, deviceId });
  };

  const take = (turn: Turn) =>
    run(async ({ signal, show }) => {
      // What is shown stays until the next step is loaded.
      const current = { signal, show: (next: ConfirmationStep) => startTransition(() => show(next)) };
      const onBusy = () => show(turn.whileBusy ?? { name: 'starting', isBusy: true });
      let reached = turn.from;
      const goOnFrom = async (next: DeviceAuthentication) => {
        reached = next;
        if (!signal.aborted) open.keep(next.id);
        else if (next.id !== turn.from?.id) discard(next.id);
        await follow(next, current);
      };
      try {
        show(turn.meanwhile ?? { name: 'starting' });
        // Starting is not cancelled midway: only its answer tells which one there is to give up.
        await goOnFrom(await turn.ask({ signal, onBusy }));
      } catch (error) {
        try {
          const now = await readAfter(toFailure(error), reached, signal);
          if (!now) throw error;
          await goOnFrom(now);
        } catch (found) {
          fail(toFailure(found), reached, current, turn);
        }
      }
    });

  const begin = async (deviceId?: string) => {
    const id = deviceId ?? (await options.firstDeviceId?.());
    return id ? (await loadFurtherSteps()).askAnew(id) : startDeviceAuthentication();
  };

  /** @param deviceId where another one shall be asked first */
  const start = (deviceId?: string) => {
    open.giveUp();
    // Where it cannot be loaded, the step that needs it says so.
    void loadFurtherSteps().catch(() => undefined);
    take({ deviceId, ask: () => begin(deviceId) });
  };

  const turnTo = (from: DeviceAuthentication, deviceId: string) =>
    take({
      from,
      deviceId,
      ask: async (current) => (await loadFurtherSteps()).askDevice(from, deviceId, current),
    });

  const takeCodeTurn = (
    from: DeviceAuthentication,
    doing: NonNullable<CodeStep['doing']>,
    ask: Turn['ask'],
  ) =>
    take({
      from,
      ask,
      meanwhile: { name: 'code', authentication: from, doing },
      whileBusy: { name: 'code', authentication: from, doing, isBusy: true },
      onFailure: (failure) => ({ name: 'code', authentication: from, failure, failedAt: doing }),
    });

  const cancel = () => {
    open.giveUp();
    goTo({ name: 'ready' });
  };
  useLeavingPage(cancel);

  return {
    step,
    start: () => start(),
    startWith: start,
    cancel,
    turnTo,
    offers: options.offers ?? (() => true),
    openPasskey: (from: DeviceAuthentication) =>
      take({
        from,
        ask: async () => from,
        meanwhile: { name: 'passkey', authentication: from, isOpen: true },
      }),
    sendCode: (from: DeviceAuthentication, code: string) =>
      takeCodeTurn(from, 'checking', async (current) =>
        (await loadFurtherSteps()).sendCode(from, code, current),
      ),
    sendNewCode: (from: DeviceAuthentication, deviceId: string) =>
      takeCodeTurn(from, 'sending-anew', async (current) =>
        (await loadFurtherSteps()).askDevice(from, deviceId, current),
      ),
    /** The same device once more where that can be, else from the beginning. */
    tryAgain: ({ authentication: from, failure }: FailedStep) => {
      if (!from || endsAuthentication(failure)) return start();
      take({
        from,
        ask: async (current) => (await loadFurtherSteps()).askAgain(from, { failure, begin, ...current }),
      });
    },
  };
}

/** Where it stands after an answer that never came, and may have been a yes. */
async function readAfter(
  failure: Failure,
  before: DeviceAuthentication | undefined,
  signal: AbortSignal,
): Promise<DeviceAuthentication | undefined> {
  if (!before || !mayHaveHappened(failure) || signal.aborted) return undefined;
  return (await loadFurtherSteps()).readBack(before, signal);
}
