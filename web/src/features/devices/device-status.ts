import type { Device } from 'shared';
import { helpDeskWords } from '../../failures/failure-words.ts';
import { formatTime } from '../../messages/when.ts';

export interface DeviceStatus {
  label: string;
  kind: 'good' | 'plain' | 'problem';
  explanation?: string;
}

/** How a device stands, and what the person can do about it. */
export function deviceStatus({ status, usable, unusable }: Device, helpDesk?: string): DeviceStatus {
  if (status === 'ACTIVATION_REQUIRED') {
    return {
      label: 'Not finished',
      kind: 'plain',
      explanation: 'Adding it was not finished. You can remove it.',
    };
  }
  if (usable) return { label: 'Active', kind: 'good' };
  const ask = `${helpDeskWords(helpDesk)}.`;
  switch (unusable?.reason) {
    case 'locked':
      return problem('Locked', `There were too many failed attempts. ${lockedUntil(unusable.until, ask)}`);
    case 'blocked':
      return problem('Blocked', `Your company has blocked it. Ask ${ask}`);
    default:
      return problem('Not usable', `It cannot be used right now. To learn why, ask ${ask}`);
  }
}

function lockedUntil(until: string | undefined, ask: string): string {
  return until
    ? `It is locked until ${formatTime(until)}.`
    : `It is locked for a while; if it lasts, ask ${ask}`;
}

function problem(label: string, explanation: string): DeviceStatus {
  return { label, kind: 'problem', explanation };
}
