import { useEffect, useState } from 'react';
import type { Device } from 'shared';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { preloadDesktopApp } from '../../desktop-app/lazy.tsx';
import { isActive, isUsableDesktop } from '../../device/device.ts';
import { lazyComponent, preloadWhenIdle } from '../../ui/lazy.tsx';
import { NoDeviceView, StartView } from './start-view.tsx';
import { loadVerification, type Verification } from './use-verification.ts';
import { WaitView } from './wait-view.tsx';

/** Loaded while the person reads the first view. */
const AnsweredStep = lazyComponent(
  async () => (await import('./answered-step.tsx')).AnsweredStep,
  ({ onCancel }) => <WaitView step={{ name: 'starting' }} onCancel={onCancel} />,
);

interface MfaStepProps {
  verification: Verification;
  session: SignedInSession;
  /** Only for better words and pictures; the step works without them. */
  devices: readonly Device[] | undefined;
  /** The device that it begins with, where that is not left to PingOne. */
  firstDevice?: Device | undefined;
  /** Where somebody goes on who has to add a device first. */
  returnTo: string;
  /** Where there is a place to go back to; else a canceled step starts over. */
  onLeave?: () => void;
}

/** The same on its page and in the dialog over another one: one view for each state. */
export function MfaStep(props: MfaStepProps) {
  const { verification, session, devices, returnTo, onLeave } = props;
  const { step } = verification;
  usePreloadedDesktopApp(devices === undefined || devices.some(isUsableDesktop));
  useEffect(() => preloadWhenIdle(AnsweredStep.preload, loadVerification), []);
  const wasBusy = useWasBusy(step.name);
  const onCancel = onLeave ?? verification.cancel;
  const ways = { verification, session, returnTo, onCancel };
  const first = props.firstDevice ?? devices?.find((device) => device.default);
  switch (step.name) {
    case 'ready':
      return hasNoDevice(devices) ? (
        <NoDeviceView {...{ returnTo, onLeave }} takesFocus={wasBusy} />
      ) : (
        <StartView {...{ verification, devices, first, returnTo, onLeave }} takesFocus={wasBusy} />
      );
    case 'done':
      return null;
    case 'starting':
    case 'checking': {
      const { deviceId } = step;
      const device = deviceId ? devices?.find(({ id }) => id === deviceId) : first;
      return <WaitView {...{ step, device, onCancel }} />;
    }
    default:
      return <AnsweredStep {...ways} step={step} />;
  }
}

/** Whether there is nothing to verify with; while the list is not known, there may be. */
function hasNoDevice(devices: readonly Device[] | undefined): boolean {
  return devices !== undefined && !devices.some(isActive);
}

/** By the time PingOne has answered, what PingID Desktop needs is there. */
function usePreloadedDesktopApp(mayBeAsked: boolean): void {
  useEffect(() => {
    if (mayBeAsked) preloadDesktopApp();
  }, [mayBeAsked]);
}

/** Whether something went on before: the button that ended it is gone, and the keyboard needs a new place. */
function useWasBusy(step: string): boolean {
  const [wasBusy, setWasBusy] = useState(false);
  if (step !== 'ready' && !wasBusy) setWasBusy(true);
  return wasBusy;
}

const longestWaitMs = 400;

/**
 * The person's devices for better words, or nothing where they are not known after a moment. While the person stands
 * before the first button that stays so: neither heading nor button changes under the pointer.
 */
export function useDevicesInTime(userId: string, { step }: Verification) {
  const { data: devices, error } = useDevices(userId);
  const isLate = useIsLate();
  const now = devices ? 'known' : error || isLate ? 'unknown' : 'awaited';
  const [shown, setShown] = useState(now);
  if (shown !== now && (shown === 'awaited' || step.name !== 'ready')) setShown(now);
  return { devices: shown === 'known' ? devices : undefined, areAwaited: shown === 'awaited' };
}

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), longestWaitMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
