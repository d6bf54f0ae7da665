import { type DesktopAgentError, describeBrowser, refineByPermission } from 'pingid-desktop-agent';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { AgentWords, Words } from '../messages/words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { agentWords } from './agent-words.ts';
import { HelpDeskDetails } from './help-desk-details.tsx';
import { useAnotherTry } from './use-auto-retry.ts';
import { useLoopbackPermission } from './use-loopback-permission.ts';
import { OtherCauses, WhatToDo } from './what-to-do.tsx';

export interface DesktopFailureProps {
  error: DesktopAgentError;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own message. */
  message?: Words | undefined;
  /** More about it, below the words. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** Why PingID Desktop did not answer, the one thing to do about it in this browser, and what to tell the help desk. */
export function DesktopFailure(props: DesktopFailureProps) {
  const { message, details, takesFocus = true, onTryAgain } = props;
  const error = useErrorNow(props.error);
  const tryAgain = useRef<HTMLButtonElement>(null);
  const isPossibleNow = useAnotherTry(error, onTryAgain, tryAgain);
  const browser = describeBrowser(navigator);
  const found = agentWords(error, browser);
  const { title, text } = message ?? found;
  return (
    <Notice kind="problem" title={title} takesFocus={takesFocus}>
      <p>{text}</p>
      <WhatToDo found={found} isPossibleNow={isPossibleNow} />
      {details}
      <WaysOn {...props} {...{ found, tryAgain }} />
      <Folded error={error} further={found.further ?? []} />
    </Notice>
  );
}

/** A question that was still open when the call failed may end in a block while this is read. */
function useErrorNow(error: DesktopAgentError): DesktopAgentError {
  const permission = useLoopbackPermission();
  return useMemo(() => refineByPermission(error, permission), [error, permission]);
}

interface WaysOnProps extends DesktopFailureProps {
  found: AgentWords;
  tryAgain: RefObject<HTMLButtonElement | null>;
}

/** Trying again stands first only where it can help. */
function WaysOn({ found, tryAgain, onTryAgain, children }: WaysOnProps) {
  return (
    <div className="actions">
      {found.openInNewTab && (
        <a className="button button-primary" href={location.href} target="_blank" rel="noopener noreferrer">
          Open in a new tab
        </a>
      )}
      <Button kind={found.retry === 'useless' ? 'secondary' : 'primary'} onClick={onTryAgain} ref={tryAgain}>
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
