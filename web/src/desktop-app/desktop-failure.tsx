import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { type Browser, describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { onceBlocked } from '../desktop-agent/refine-error.ts';
import { CopyableReport } from '../failures/copyable-report.tsx';
import { useMessages } from '../messages/language-provider.tsx';
import { useSettings } from '../settings.tsx';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { type FailureAdvice, failureAdvice } from './failure-advice.ts';
import { helpDeskReport } from './help-desk-report.ts';
import { useAutoRetry } from './use-auto-retry.ts';
import { useLoopbackPermission } from './use-loopback-permission.ts';
import { OtherCauses, WhatToDo } from './what-to-do.tsx';

export interface DesktopFailureProps {
  error: DesktopAgentError;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own message. */
  message?: { title: string; text: string } | undefined;
  /** More about it, below the message. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** Why PingID Desktop did not answer, the one thing to do about it in this browser, and what to tell the help desk. */
export function DesktopFailure(props: DesktopFailureProps) {
  const { message, details, takesFocus = true, onTryAgain } = props;
  const messages = useMessages();
  const { helpDesk } = useSettings();
  const error = useErrorNow(props.error);
  const tryAgain = useRef<HTMLButtonElement>(null);
  const isPossibleNow = useAutoRetry(error, onTryAgain, tryAgain);
  const browser = describeBrowser(navigator);
  const advice = failureAdvice(error, browser, messages);
  const { title, text } = message ?? advice;
  return (
    <Notice kind="problem" title={title} takesFocus={takesFocus}>
      <p>{text}</p>
      <WhatToDo advice={advice} isPossibleNow={isPossibleNow} />
      {details}
      <WaysOn {...props} {...{ advice, browser, tryAgain }} />
      {helpDesk && error.code !== 'cancelled' && <p>{messages.common.contactHelpDesk(helpDesk)}</p>}
      <Folded error={error} browser={browser} further={advice.further ?? []} />
    </Notice>
  );
}

/** A prompt that was still open when the call failed may end in a block while this is read. */
function useErrorNow(error: DesktopAgentError): DesktopAgentError {
  const permission = useLoopbackPermission();
  return useMemo(() => onceBlocked(error, permission), [error, permission]);
}

interface WaysOnProps extends DesktopFailureProps {
  advice: FailureAdvice;
  browser: Browser;
  tryAgain: RefObject<HTMLButtonElement | null>;
}

/** Trying again stands first only where it can help. */
function WaysOn({ advice, browser, tryAgain, onTryAgain, children }: WaysOnProps) {
  const { common, desktopApp: t } = useMessages();
  return (
    <div className="actions">
      {advice.openInNewTab && (
        <a className="button button-primary" href={location.href} target="_blank" rel="noopener noreferrer">
          {t.openInNewTab}
        </a>
      )}
      <Button kind={advice.retry === 'useless' ? 'secondary' : 'primary'} onClick={onTryAgain} ref={tryAgain}>
        {common.tryAgain}
      </Button>
      {advice.offersDownload && <DownloadLink system={browser.system} />}
      {children}
    </div>
  );
}

/** Where the company says where to get PingID Desktop: for this system, or for any. */
function DownloadLink({ system }: Pick<Browser, 'system'>) {
  const { desktopApp: t } = useMessages();
  const { desktopAppDownloadUrls: urls } = useSettings();
  const href = (system === 'mac' || system === 'windows' ? urls[system] : undefined) ?? urls.any;
  if (!href) return null;
  return (
    <a className="button button-secondary" href={href} target="_blank" rel="noopener noreferrer">
      {t.download}
    </a>
  );
}

interface FoldedProps {
  error: DesktopAgentError;
  browser: Browser;
  further: readonly string[];
}

// What opens here is not read out: who opened it goes on to it.
function Folded({ error, browser, further }: FoldedProps) {
  const { failures } = useMessages();
  const [now] = useState(() => new Date());
  if (error.code === 'cancelled') return null;
  const report = helpDeskReport(error, { browser, origin: location.origin, now });
  return (
    <div className="folds" aria-live="off">
      <OtherCauses further={further} />
      <Fold title={failures.detailsForHelpDesk}>
        <CopyableReport report={report} label={failures.copyDetails} />
      </Fold>
    </div>
  );
}
