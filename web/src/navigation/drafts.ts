const drafts = new Map<string, string>();

export function draftOf(id: string): string | undefined {
  return drafts.get(id);
}

/** Without a text there is nothing to keep any longer. */
export function keepDraft(id: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(id);
  else drafts.set(id, text);
  // Only while there is something to lose: some browsers do not keep a page that listens for this for going back to it.
  if (hasUnsentInput()) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
}

export function hasUnsentInput(): boolean {
  return drafts.size > 0;
}

/** What was typed for something that is gone meanwhile is of no use. */
export function keepDraftsOf(ids: readonly string[]): void {
  for (const id of drafts.keys()) if (!ids.includes(id)) keepDraft(id, undefined);
}

export function forgetDrafts(): void {
  keepDraftsOf([]);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
