import type { Choices } from '../choices.ts';
import type { User } from '../environment.ts';
import { isActive } from './device.ts';

const words: Record<string, string> = { MAC: 'Mac', WINDOWS: 'Windows' };

/** What a newly paired desktop is called until somebody renames it, e.g. "Desktop Mac 1". */
export function nicknameFor(user: User, os: { type: string }, choices: Choices): string | undefined {
  if (choices.defaultNickname === 'none') return undefined;
  const desktops = user.devices.filter((device) => device.type === 'PINGID_DESKTOP_GEN2' && isActive(device));
  return `Desktop ${words[os.type] ?? os.type} ${desktops.length + 1}`;
}
