import type { ReactNode } from 'react';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

interface NoticeProps {
  kind: 'problem' | 'good' | 'plain';
  title: string;
  children?: ReactNode;
  /** The buttons that lead on. */
  actions?: ReactNode;
  /** Whether it took the place of what had the focus. */
  takesFocus?: boolean;
}

export function Notice({ kind, title, children, actions, takesFocus = false }: NoticeProps) {
  const box = useFocusOnArrival<HTMLDivElement>(takesFocus);
  return (
    <div
      className={`notice notice-${kind}`}
      role={kind === 'problem' ? 'alert' : 'status'}
      tabIndex={-1}
      ref={box}
    >
      <p className="notice-title">{title}</p>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
