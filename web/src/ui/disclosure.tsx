import type { ReactNode } from 'react';
import styles from './disclosure.module.css';
import { ChevronRightIcon } from './icons.tsx';

interface DisclosureProps {
  title: string;
  children: ReactNode;
}

/** For what only few want to read. */
export function Disclosure({ title, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure}>
      <summary>
        <span className={styles.marker}>
          <ChevronRightIcon size={16} />
        </span>
        {title}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
