import type { Device } from 'shared';
import { isActive } from '../../device/device-words.ts';
import type { Confirmation } from './use-confirmation.ts';

/** Whether there is nothing to confirm with; a list that changes while something goes on does not interrupt it. */
export function hasNoDevice(devices: Device[] | undefined, { step }: Confirmation): boolean {
  return step.name === 'ready' && devices !== undefined && !devices.some(isActive);
}
