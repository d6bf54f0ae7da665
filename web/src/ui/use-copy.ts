import { useRef, useState } from 'react';

/**
 * Copies what stands in an element. In frames, on insecure pages and by policy the browser may refuse: then the text
 * is selected, and the person copies it with the keyboard.
 */
export function useCopy<T extends HTMLElement>(text: string) {
  const source = useRef<T>(null);
  const [done, setDone] = useState<{ text: string; outcome: 'copied' | 'selected' }>();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, outcome: 'copied' });
    } catch {
      if (source.current) getSelection()?.selectAllChildren(source.current);
      setDone({ text, outcome: 'selected' });
    }
  };

  // What was said about another text is over.
  const outcome = done?.text === text ? done.outcome : undefined;
  return { source, outcome, copy: () => void copy() };
}
