import type { Device } from 'shared';
import type { Requirement } from '../../api/api-problem.ts';
import { deviceName } from '../../device/device-words.ts';
import { helpDeskWords } from '../../failures/failure-words.ts';

/** Why a code is not enough, and what to confirm with instead. */
export function whyStrong({ methods = [] }: Requirement): string {
  return `To change your devices, confirm with ${kindsOf(methods)}. A code could be read by somebody who has your mailbox.`;
}

function kindsOf(methods: readonly string[]): string {
  if (!methods.includes('fido')) return 'PingID Desktop';
  return methods.includes('desktop') ? 'PingID Desktop or a passkey' : 'your passkey';
}

/** Which of the person's own devices that is. */
export function whichToUse(usable: readonly Device[]): string {
  const names = usable.map((device) => `“${deviceName(device)}”`);
  if (names.length < 2) return names.map((name) => `Use ${name}.`).join('');
  return `You can use ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
}

export function ifLost(count: number, helpDesk: string | undefined): string {
  const them = count > 1 ? 'any of them' : 'it';
  return `If you no longer have ${them}, ask ${helpDeskWords(helpDesk)} to set you up again.`;
}
