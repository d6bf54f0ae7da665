import { useEffect, useRef, useState } from 'react';
import type { Device } from 'shared';
import { useLocation, useSearchParams } from 'wouter';
import { ApiProblem, notLoaded } from '../../api/api-problem.ts';
import { useDevices, withDevice } from '../../api/devices.ts';
import { type Failure, toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { desktopAppObstacle } from '../../desktop-app/capability.ts';
import { loadDesktopApp } from '../../desktop-app/lazy.tsx';
import { rememberThisComputer } from '../../device/this-computer.ts';
import { portalHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/return-to.ts';
import { useStepUp } from '../../session/step-up.ts';
import { useLeavingPage } from '../../ui/use-leaving-page.ts';
import { type Run, useRun } from '../../ui/use-run.ts';
import type { Attested, PairingProgress } from './pairing.ts';

/** Loaded while the person reads the page. */
export const loadPairing = () => import('./pairing.ts');

export type PairingStep =
  | { name: 'ready' }
  | PairingProgress
  | { name: 'done'; device: Device }
  | { name: 'failed'; failure: Failure };

export type AddComputer = ReturnType<typeof useAddComputer>;

/**
 * Adding this computer, and whether the card for it is open. While it is open the address says so: signing in again and
 * reloading lead back to it.
 */
export function useAddComputer(session: SignedInSession, devices: readonly Device[]) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [isOpen, setIsOpen] = useState(search.get('add') === '1');
  const [wasClosed, setWasClosed] = useState(false);
  const returnTo = useReturnTo();
  const closedPlace = portalHref(returnTo);
  const unfinishedId = devices.find(({ pairingOpen }) => pairingOpen)?.id;
  const { step, start, cancel, canFinish } = usePairing(session, devices, unfinishedId);
  const isDone = step.name === 'done';

  useEffect(() => {
    if (isDone) navigate(closedPlace, { replace: true });
  }, [isDone, closedPlace, navigate]);

  return {
    step,
    isOpen,
    /** Since the person came to this page: the button that opens it takes the keyboard's place back. */
    wasClosed,
    /** A pairing was left half-way, which takes no further device. */
    canResume: unfinishedId !== undefined,
    /** PingID Desktop has answered, and trying again only sends that. */
    canFinish,
    isRunning: step.name === 'preparing' || step.name === 'asking' || step.name === 'finishing',
    start,
    open: () => {
      setIsOpen(true);
      navigate(portalHref(returnTo, { isAdding: true }), { replace: true });
      // Where it cannot work, the card says so, and nothing is created.
      if (!desktopAppObstacle()) start();
    },
    close: () => {
      cancel();
      setIsOpen(false);
      setWasClosed(true);
      navigate(closedPlace, { replace: true });
    },
    /** The one that was just added. */
    addedId: isDone ? step.device.id : undefined,
  };
}

/** The pairing, as one step after the other. `start` belongs in a click. */
function usePairing(session: SignedInSession, devices: readonly Device[], unfinishedId: string | undefined) {
  const { step, run, goTo } = useRun<PairingStep>({ name: 'ready' });
  const { mutate } = useDevices(session.user.id);
  const withStepUp = useStepUp();
  const [attested, keep] = useAttested(devices);
  const latest = useRef<Promise<unknown>>(undefined);

  const pair = async ({ signal, show }: Run<PairingStep>, before: Promise<unknown> | undefined) => {
    const loading = Promise.all([loadDesktopApp(), loadPairing()]);
    const [{ ownDesktopAgent }, { pairThisComputer }] = await loading.catch(notLoaded);
    signal.throwIfAborted();
    const loadAgent = async () => ownDesktopAgent(session);
    const kept = { unfinishedId, before, attested, keep };
    return pairThisComputer({ loadAgent, signal, show, withStepUp, ...kept });
  };
  const start = () =>
    run(async ({ signal, show }) => {
      show({ name: 'preparing' });
      const before = latest.current;
      const pairing = pair({ signal, show }, before);
      latest.current = Promise.allSettled([before, pairing]);
      try {
        const device = await pairing;
        rememberThisComputer(device);
        await mutate((list) => withDevice(list, device), { revalidate: false });
        show({ name: 'done', device });
      } catch (error) {
        show(stepAfter(toFailure(error)));
      }
      // What the list cannot read now it reads when the person comes back to it.
      await mutate().catch(() => undefined);
    });

  const cancel = () => goTo({ name: 'ready' });
  useLeavingPage(() => {
    // Being finished cannot be taken back: where the browser brings the page back, it reads what came of it.
    if (step.name === 'preparing' || step.name === 'asking') cancel();
  });

  return { step, start, cancel, canFinish: attested !== undefined };
}

/** PingID Desktop's answer to a pairing whose end is not known, for as long as the list does not lose its device. */
function useAttested(devices: readonly Device[]) {
  const [attested, keep] = useState<Attested>();
  const [listedId, setListedId] = useState<string>();
  const isListed = devices.some(({ id }) => id === attested?.deviceId);
  if (attested && isListed && listedId !== attested.deviceId) setListedId(attested.deviceId);
  if (attested && !isListed && listedId === attested.deviceId) keep(undefined);
  return [attested, keep] as const;
}

/** Somebody who did not want to verify knows that: the offer is there again, without a word. */
function stepAfter(failure: Failure): PairingStep {
  const isDeclined = failure instanceof ApiProblem && failure.code === 'cancelled';
  return isDeclined ? { name: 'ready' } : { name: 'failed', failure };
}
