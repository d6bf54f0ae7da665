import { useState } from 'react';
import { draftOf, keepDraft } from './drafts.ts';

/**
 * Something typed that is not saved yet. It outlives going elsewhere within the app, and the browser asks before the
 * page is left with it.
 * @param id of what it is typed for
 */
export function useDraft(id: string, saved: string) {
  const [text, setText] = useState(draftOf(id) ?? saved);
  const type = (now: string) => {
    setText(now);
    keepDraft(id, now === saved ? undefined : now);
  };
  return { text, type, discard: () => keepDraft(id, undefined) };
}
