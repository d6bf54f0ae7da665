import type { Device } from 'shared';
import { formatTime } from '../../messages/when.ts';

/** Why a device cannot be used now, in a few words to stand beside its name; nothing where it can be. */
export function unusableReason({
  usable,
  unusable,
}: Pick<Device, 'usable' | 'unusable'>): string | undefined {
  if (usable) return undefined;
  if (unusable?.reason === 'blocked') return 'Blocked by your company';
  if (unusable?.reason !== 'locked') return 'Cannot be used right now';
  return unusable.until ? `Locked until ${formatTime(unusable.until)}` : 'Locked for now';
}
