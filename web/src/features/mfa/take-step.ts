import type { DeviceAuthentication } from 'shared';
import { unlessBusy } from '../../api/unless-busy.ts';
import type { ConfirmationOptions } from './confirmation.ts';
import { readChanged } from './read-back.ts';

/** Has an answer of the person's checked, and says so; waits where that is being done already. */
export function takeStep(
  authentication: DeviceAuthentication,
  send: () => Promise<DeviceAuthentication>,
  { signal, show }: Pick<ConfirmationOptions, 'signal' | 'show'>,
): Promise<DeviceAuthentication> {
  show({ name: 'checking' });
  return unlessBusy(send, {
    look: () => readChanged(authentication),
    onBusy: () => show({ name: 'checking', isBusy: true }),
    signal,
  });
}
