import { type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonKind } from './button.tsx';
import styles from './copyable.module.css';
import { CheckIcon, CopyIcon } from './icons.tsx';

export interface CopyTexts {
  copy: string;
  copied: string;
  /** Where the browser does not let us copy: it is selected, and how to go on by hand. */
  selected: string;
}

interface CopyableProps {
  /** What is copied, and shown unless there are children. */
  text: string;
  texts: CopyTexts;
  kind?: ButtonKind | undefined;
  /** Keeps line breaks and shows it over the whole width, for reports. */
  block?: boolean | undefined;
  /** Of the text, where it is not in the page's language. */
  lang?: string | undefined;
}

/** Text in a box, with a button that copies it. */
export function Copyable({ text, texts, kind, block = false, lang }: CopyableProps) {
  const { source, outcome, copy } = useCopy<HTMLPreElement>(text);
  return (
    <div className={block ? styles.block : styles.line}>
      <pre className={styles.text} ref={source} lang={lang}>
        {text}
      </pre>
      <div className={styles.actions}>
        <Button kind={kind} icon={outcome === 'copied' ? <CheckIcon /> : <CopyIcon />} onClick={copy}>
          {texts.copy}
        </Button>
        <Outcome>
          {outcome === 'copied' && texts.copied}
          {outcome === 'selected' && texts.selected}
        </Outcome>
      </div>
    </div>
  );
}

/** The room for it is there from the start, so nothing jumps. */
function Outcome({ children }: { children: ReactNode }) {
  return (
    <span className={styles.outcome} role="status">
      {children}
    </span>
  );
}

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
