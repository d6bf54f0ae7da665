import { secondsAfter } from '../clock.ts';
import type { Environment } from '../environment.ts';
import type { Device, DeviceType } from './device.ts';

/** Locks a device from now on. */
export function lockDevice({ clock }: Environment, device: Device, seconds: number): void {
  device.lock = { expiresAt: secondsAfter(clock.now(), seconds), reason: lockReason(device.type) };
}

/** Counts a wrong answer, whichever flow it came in. Enough of them lock the device. */
export function countWrongAnswer(environment: Environment, device: Device): void {
  const { lockAfterFailures, lockSeconds } = environment.choices;
  device.failures = (device.failures ?? 0) + 1;
  if (device.failures >= lockAfterFailures) lockDevice(environment, device, lockSeconds);
}

/** Takes away a lock that is over, and with it what led to it. */
export function endLockInTime(device: Device, now: Date): void {
  if (!device.lock || now < device.lock.expiresAt) return;
  delete device.lock;
  delete device.failures;
}

export function isUsable(device: Device): boolean {
  return device.status === 'ACTIVE' && !device.lock && !device.block;
}

/** What locked it. `OTP` and `PUSH` are known from others' accounts; there are no others to be had. */
export function lockReason(type: DeviceType): string {
  switch (type) {
    case 'MOBILE':
      return 'PUSH';
    case 'PINGID_DESKTOP_GEN2':
    case 'FIDO2':
      return 'ASSERTION';
    default:
      return 'OTP';
  }
}
