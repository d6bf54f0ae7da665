import { useEffect, useState } from 'react';
import { useDevices } from '../../api/devices.ts';
import type { Confirmation } from './use-confirmation.ts';

const longestWaitMs = 400;

/**
 * The person's devices for better words, or nothing where they are not known after a moment. While the person stands
 * before the first button that stays so: neither heading nor button changes under the pointer.
 */
export function useDevicesInTime(userId: string, { step }: Confirmation) {
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
