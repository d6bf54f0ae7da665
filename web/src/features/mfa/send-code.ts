import type { DeviceAuthentication } from 'shared';
import { checkOtp } from '../../api/device-authentications.ts';
import { unlessBusy } from '../../api/unless-busy.ts';
import { readChanged } from './read-back.ts';

interface SendCodeOptions {
  signal: AbortSignal;
  onBusy: () => void;
}

/** Has a code checked; waits where one is being checked already. */
export function sendCode(
  authentication: DeviceAuthentication,
  code: string,
  options: SendCodeOptions,
): Promise<DeviceAuthentication> {
  const look = () => readChanged(authentication);
  return unlessBusy(() => checkOtp(authentication.id, code), { look, ...options });
}
