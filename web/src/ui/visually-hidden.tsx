import { type ReactNode, useEffect, useState } from 'react';
import styles from './visually-hidden.module.css';

/** For screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}

interface LiveTextProps {
  /** What to say. Each new text is said once. */
  text: string;
  /** Interrupts what is being read. */
  urgent?: boolean | undefined;
}

const untilListeningMs = 100;
const untilHeardMs = 7000;

/**
 * Says a sentence to screen readers, once. The region comes first and its text a moment later, because a region that
 * comes with its text is not read everywhere; and the text goes again, so that nobody meets it twice while reading.
 */
export function LiveText({ text, urgent = false }: LiveTextProps) {
  const [said, setSaid] = useState('');

  useEffect(() => {
    const start = setTimeout(() => setSaid(text), untilListeningMs);
    const end = setTimeout(() => setSaid(''), untilHeardMs);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [text]);

  return (
    <span className={styles.hidden} role={urgent ? 'alert' : 'status'}>
      {said}
    </span>
  );
}
