import type { ReactNode, Ref } from 'react';
import type { Summary } from './summary.ts';

interface SummaryBoxProps {
  summary: Summary;
  /** Takes the focus once a check is over. */
  sentenceRef: Ref<HTMLParagraphElement>;
  children: ReactNode;
}

export function SummaryBox({ summary, sentenceRef, children }: SummaryBoxProps) {
  return (
    <div className={`notice notice-${summary.kind}`}>
      <p className="notice-title" role="status" tabIndex={-1} ref={sentenceRef}>
        {summary.sentence}
      </p>
      {children}
    </div>
  );
}
