import type { Device } from 'shared';
import type { Messages } from '../../messages/en.ts';
import type { Format } from '../../messages/format.ts';
import type { Tone } from '../../ui/card.tsx';

export interface DeviceStatus {
  label: string;
  tone: Tone;
  /** Why, and what to do. */
  explanation: string;
}

/** What keeps a device from being used as usual; `undefined` where nothing does. */
export function deviceStatus(
  device: Device,
  { devices: t }: Messages,
  format: Format,
  helpDesk?: string,
): DeviceStatus | undefined {
  const { status, usable, unusable, pairingOpen } = device;
  if (status === 'ACTIVATION_REQUIRED') {
    const explanation = pairingOpen ? t.status.setupOpen : t.status.setupOver;
    return { label: t.badges.setupStarted, tone: 'neutral', explanation };
  }
  if (usable) return undefined;
  switch (unusable?.reason) {
    case 'locked': {
      const label = unusable.until
        ? t.badges.lockedUntil(format.timeOrMoment(unusable.until))
        : t.badges.locked;
      return { label, tone: 'warning', explanation: t.status.locked };
    }
    case 'blocked':
      return { label: t.badges.blocked, tone: 'danger', explanation: t.status.blocked(helpDesk) };
    default:
      return { label: t.badges.notUsable, tone: 'warning', explanation: t.status.notUsable(helpDesk) };
  }
}
