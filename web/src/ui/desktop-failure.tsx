import type { ReactNode } from 'react';
import { describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { agentWords } from '../words/agent-words.ts';
import type { AgentWords, Words } from '../words/words.ts';
import { Button } from './button.tsx';
import { HelpDeskDetails } from './help-desk-details.tsx';
import { Notice } from './notice.tsx';
import { useAnotherTry } from './use-another-try.ts';
import { OtherCauses, WhatToDo } from './what-to-do.tsx';

export interface DesktopFailureProps {
  error: DesktopAgentError;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own words. */
  words?: Words;
  /** More about it, below the words. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** Why PingID Desktop did not answer, the one thing to do about it in this browser, and what to tell the help desk. */
export function DesktopFailure(props: DesktopFailureProps) {
  const { error, words, details, takesFocus = true, onTryAgain } = props;
  useAnotherTry(error, onTryAgain);
  const browser = describeBrowser(navigator);
  const found = agentWords(error, browser);
  const { title, text } = words ?? found;
  return (
    <Notice kind="problem" title={title} takesFocus={takesFocus}>
      <p>{text}</p>
      <WhatToDo found={found} system={browser.system} />
      {details}
      <WaysOn {...props} found={found} />
      <Folded error={error} further={found.further ?? []} />
    </Notice>
  );
}

interface WaysOnProps extends DesktopFailureProps {
  found: AgentWords;
}

/** Trying again stands first only where it can help. */
function WaysOn({ found, onTryAgain, children }: WaysOnProps) {
  return (
    <div className="actions">
      {found.openInNewTab && (
        <a className="button button-primary" href={location.href} target="_blank" rel="noopener noreferrer">
          Open in a new tab
        </a>
      )}
      <Button kind={found.retry === 'useless' ? 'secondary' : 'primary'} onClick={onTryAgain}>
        Try again
      </Button>
      {children}
    </div>
  );
}

// What opens here is not read out: who opened it goes on to it.
function Folded({ error, further }: { error: DesktopAgentError; further: string[] }) {
  if (error.code === 'cancelled') return null;
  return (
    <div className="folds" aria-live="off">
      <OtherCauses further={further} />
      <HelpDeskDetails error={error} />
    </div>
  );
}
