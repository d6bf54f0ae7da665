import type { ReactNode } from 'react';

interface FoldProps {
  title: string;
  children: ReactNode;
}

/** For what only few want to read. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="fold-content">{children}</div>
    </details>
  );
}
