import type { OwnSession } from 'shared';
import type { Words } from '../../messages/words.ts';

/** For example "Chrome on Windows". */
export function browserName({ browser, system }: OwnSession): string {
  const name = browser ?? 'Unknown browser';
  return system ? `${name} on ${system}` : name;
}

export function levelWords({ level, withoutDevice }: OwnSession): string {
  if (withoutDevice) return 'let in without a device';
  return level === 2 ? 'confirmed with a device' : 'password only';
}

/** For example "your other session" or "your 2 other sessions". */
export function otherSessionsWords(count: number): string {
  return count === 1 ? 'your other session' : `your ${count} other sessions`;
}

/** Ending a session asks for a recent sign-in, so that nobody at an unlocked computer can do it. */
export const signInOnceMore: Words = {
  title: 'Sign in once more',
  text: 'It has been a while since you signed in. Before you end a session, sign in again; you come back here.',
};
