import type { Device } from 'shared';
import { effectIsUnknown } from '../../api/failure.ts';
import { helpDeskWords } from '../../failures/failure-words.ts';
import type { Words } from '../../messages/words.ts';
import type { RemovalFailure } from './device-changes.ts';

interface Removal {
  device: Device;
  isLast: boolean;
  helpDesk: string | undefined;
}

/** What it means to remove this device. */
export function removalConsequence({ device, isLast, helpDesk }: Removal): string {
  if (device.status === 'ACTIVATION_REQUIRED')
    return 'Adding it was never finished, so nothing else changes.';
  if (!isLast)
    return 'You can no longer confirm with it that it is you. Your other devices stay as they are.';
  return `This is your last device. Next time you sign in you will be asked to add one. If you cannot, ask ${helpDeskWords(helpDesk)}.`;
}

/** Where the answer never came: what the list says instead. Otherwise the code's own words do. */
export function removalFailureWords(problem: RemovalFailure, name: string): Words | undefined {
  if (!effectIsUnknown(problem.failure)) return undefined;
  if (problem.isStillThere) {
    return {
      title: 'It was not removed',
      text: `There was no clear answer, so we looked: “${name}” is still in your list. Wait a moment, then try again.`,
    };
  }
  return {
    title: 'We do not know yet whether it was removed',
    text: 'There was no clear answer, and your list cannot be read right now. Check your connection, then try again.',
  };
}
