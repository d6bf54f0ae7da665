import { describeBrowser, type PromptAhead } from 'pingid-desktop-agent';
import type { ReactNode } from 'react';
import { BrowserQuestion } from './browser-question.tsx';

export interface QuestionAheadProps {
  why: PromptAhead['why'];
  proceed: () => void;
  onCancel: () => void;
  /** Other ways on. */
  children?: ReactNode;
}

/** The question of this very browser, about this very site. */
export function QuestionAhead({ why, proceed, onCancel, children }: QuestionAheadProps) {
  return (
    <BrowserQuestion
      {...{ why, onCancel }}
      browser={describeBrowser(navigator)}
      host={location.host}
      onContinue={proceed}
    >
      {children}
    </BrowserQuestion>
  );
}
