import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** What was typed and is not saved yet. Kept in memory only: it outlives a page of the app, not the tab. */
interface Drafts {
  draftOf: (id: string) => string | undefined;
  /** Without a text there is nothing to keep any longer. */
  keepDraft: (id: string, text: string | undefined) => void;
  /** What was typed for something that is gone meanwhile is of no use. */
  keepDraftsOf: (ids: readonly string[]) => void;
  hasUnsentInput: () => boolean;
  forgetDrafts: () => void;
}

const DraftsContext = createContext<Drafts | undefined>(undefined);

/** Keeps drafts for everything below it, also while a page of the app is away. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const [drafts] = useState(createDrafts);
  useEffect(() => drafts.forgetDrafts, [drafts]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('There is no DraftsProvider above this component');
  return drafts;
}

/**
 * Something typed that is not saved yet. It outlives going elsewhere within the app, and the browser asks before the
 * page is left with it.
 * @param id of what it is typed for
 */
export function useDraft(id: string, saved: string) {
  const { draftOf, keepDraft } = useDrafts();
  const [text, setText] = useState(draftOf(id) ?? saved);
  const type = (now: string) => {
    setText(now);
    keepDraft(id, now === saved ? undefined : now);
  };
  return { text, type, discard: () => keepDraft(id, undefined) };
}

function createDrafts(): Drafts {
  const drafts = new Map<string, string>();
  const hasUnsentInput = () => drafts.size > 0;
  const keepDraft: Drafts['keepDraft'] = (id, text) => {
    if (text === undefined) drafts.delete(id);
    else drafts.set(id, text);
    // Only while there is something to lose: some browsers do not keep a page that listens for this for going back to it.
    if (hasUnsentInput()) window.addEventListener('beforeunload', askBeforeLeaving);
    else window.removeEventListener('beforeunload', askBeforeLeaving);
  };
  const keepDraftsOf: Drafts['keepDraftsOf'] = (ids) => {
    for (const id of drafts.keys()) if (!ids.includes(id)) keepDraft(id, undefined);
  };
  return {
    draftOf: (id) => drafts.get(id),
    keepDraft,
    keepDraftsOf,
    hasUnsentInput,
    forgetDrafts: () => keepDraftsOf([]),
  };
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
