import { useState } from 'react';

const drafts = new Map<string, string>();

/**
 * Something typed that is not saved yet. It outlives going elsewhere within the app, and the browser asks before the
 * page is left with it.
 * @param id of what it is typed for
 */
export function useDraft(id: string, saved: string) {
  const [text, setText] = useState(drafts.get(id) ?? saved);
  const type = (now: string) => {
    setText(now);
    keep(id, now === saved ? undefined : now);
  };
  return { text, type, discard: () => keep(id, undefined) };
}

export function hasDraft(id: string): boolean {
  return drafts.has(id);
}

export function hasUnsentInput(): boolean {
  return drafts.size > 0;
}

/** What was typed for something that is gone meanwhile is of no use. */
export function keepDraftsOf(ids: readonly string[]): void {
  for (const id of drafts.keys()) if (!ids.includes(id)) keep(id, undefined);
}

export function forgetDrafts(): void {
  keepDraftsOf([]);
}

function keep(id: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(id);
  else drafts.set(id, text);
  // Only while there is something to lose: a page that listens for this is not kept for going back to it.
  if (drafts.size > 0) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
