import type { Device } from 'shared';

/** What was typed for a device belongs to the person who typed it, whoever is signed in later. */
export function draftId(userId: string, { id }: Device): string {
  return `${userId} ${id}`;
}
