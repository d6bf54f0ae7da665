import { useEffect, useMemo, useRef } from 'react';
import type { Device, DeviceAuthentication } from 'shared';
import { useSWRConfig } from 'swr';
import { notLoaded } from '../../api/api-problem.ts';
import { startDeviceAuthentication } from '../../api/device-authentications.ts';
import { type Failure, toFailure } from '../../api/failure.ts';
import { readSession, type SignedInSession, sessionKey } from '../../api/session.ts';
import { loadDesktopApp } from '../../desktop-app/lazy.tsx';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { type Run, useRun } from '../../ui/use-run.ts';
import { askAgain, askAnew, askDevice, sendCode } from './ask-device.ts';
import { discard, endsAuthentication, isForAnotherStep, readAfter } from './read-back.ts';
import type { CodeStep, FailedStep, Outcome, VerificationStep } from './verification-step.ts';

interface Turn {
  ask: (current: { signal: AbortSignal; onBusy: () => void }) => Promise<DeviceAuthentication>;
  /** Shown while PingOne is asked. */
  meanwhile?: VerificationStep;
  /** Shown while the same step is being taken already. */
  whileBusy?: VerificationStep;
  /** The device that it is about, where the person chose it. */
  deviceId?: string | undefined;
  /** How far it had come before. */
  from?: DeviceAuthentication;
  /** What a failure leads to, where the person can go on where they are. */
  onFailure?: (failure: Failure) => VerificationStep;
}

interface VerificationOptions {
  /** The device to begin with; without one PingOne chooses. */
  firstDeviceId?: () => Promise<string | undefined>;
  /** Whether a device may be offered instead of the one that is asked. */
  offers?: (device: Device) => boolean;
}

export type Verification = ReturnType<typeof useVerification>;

/** Verifying that it is the person, as one step after the other. Each of its ways on belongs in a click. */
export function useVerification(session: SignedInSession, options: VerificationOptions = {}) {
  const { step, run, goTo } = useRun<VerificationStep>({ name: 'ready' });
  const open = useOpenAuthentication();
  const { mutate } = useSWRConfig();

  const settle = async (id: string, outcome: Outcome, { show }: Run<VerificationStep>) => {
    if (outcome.name !== 'completed') return show(outcome);
    open.close(id);
    // The stronger session takes the place of the one that the page held before.
    await mutate(sessionKey, outcome.session ?? readSession(), { revalidate: false });
    show({ name: 'done' });
  };

  const fail = (
    failure: Failure,
    authentication: DeviceAuthentication | undefined,
    { signal, show }: Run<VerificationStep>,
    { onFailure, deviceId }: Turn,
  ) => {
    if (signal.aborted) return;
    if (authentication && endsAuthentication(failure)) open.close(authentication.id);
    const staysHere = onFailure && !isForAnotherStep(failure);
    show(staysHere ? onFailure(failure) : { name: 'failed', failure, authentication, deviceId });
  };

  const runStep = (turn: Turn) =>
    run(async (current) => {
      const { signal, show } = current;
      const starting = { name: 'starting', deviceId: turn.deviceId } as const;
      const onBusy = () => show(turn.whileBusy ?? { ...starting, isBusy: true });
      let reached = turn.from;
      const goOnFrom = async (next: DeviceAuthentication) => {
        reached = next;
        if (!signal.aborted) open.keep(next.id);
        else if (next.id !== turn.from?.id) discard(next.id);
        const loadAgent = () => loadAgentFor(session);
        const { carryOn } = await loadVerification().catch(notLoaded);
        await settle(next.id, await carryOn(next, { loadAgent, ...current }), current);
      };
      try {
        show(turn.meanwhile ?? starting);
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
    return id ? askAnew(id) : startDeviceAuthentication();
  };

  /** @param deviceId where another one shall be asked first */
  const start = (deviceId?: string) => {
    open.giveUp();
    runStep({ deviceId, ask: () => begin(deviceId) });
  };

  const runCodeStep = (from: DeviceAuthentication, doing: NonNullable<CodeStep['doing']>, ask: Turn['ask']) =>
    runStep({
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
    switchDevice: (from: DeviceAuthentication, deviceId: string) =>
      runStep({ from, deviceId, ask: (current) => askDevice(from, deviceId, current) }),
    offers: options.offers ?? (() => true),
    openPasskey: (from: DeviceAuthentication) =>
      runStep({
        from,
        ask: async () => from,
        meanwhile: { name: 'passkey', authentication: from, isOpen: true },
      }),
    sendCode: (from: DeviceAuthentication, code: string) =>
      runCodeStep(from, 'checking', (current) => sendCode(from, code, current)),
    sendNewCode: (from: DeviceAuthentication, deviceId: string) =>
      runCodeStep(from, 'sending-again', (current) => askDevice(from, deviceId, current)),
    /** The same device again where that can be, else from the beginning. */
    tryAgain: ({ authentication: from, failure, deviceId }: FailedStep) => {
      if (!from || endsAuthentication(failure)) return start(deviceId);
      runStep({ from, ask: (current) => askAgain(from, { failure, begin, ...current }) });
    },
  };
}

/** Loaded while the person reads the first view. */
export const loadVerification = () => import('./verification.ts');

async function loadAgentFor(session: SignedInSession) {
  const { ownDesktopAgent } = await loadDesktopApp().catch(notLoaded);
  return ownDesktopAgent(session);
}

/** The device authentication that is under way, so that giving up or leaving the page leaves nothing dangling. */
function useOpenAuthentication() {
  const openId = useRef<string | undefined>(undefined);

  const open = useMemo(() => {
    const giveUp = () => {
      if (openId.current) discard(openId.current);
      openId.current = undefined;
    };
    return {
      keep: (id: string) => {
        if (openId.current !== id) giveUp();
        openId.current = id;
      },
      /** It is over by itself. */
      close: (id: string) => {
        if (openId.current === id) openId.current = undefined;
      },
      giveUp,
    };
  }, []);

  useEffect(() => () => open.giveUp(), [open]);
  return open;
}
