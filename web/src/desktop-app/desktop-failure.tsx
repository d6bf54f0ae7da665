import {
  type Browser,
  type DesktopAgentError,
  describeBrowser,
  refineByPermission,
} from 'pingid-desktop-agent';
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { CopyableReport } from '../failures/copyable-report.tsx';
import { useMessages } from '../messages/language-provider.tsx';
import { useSettings } from '../settings.tsx';
import { Actions, Button, ButtonLink } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './desktop-failure.module.css';
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
  const box = useRef<HTMLDivElement>(null);
  const tryAgain = useRef<HTMLButtonElement>(null);
  const isPossibleNow = useAutoRetry(error, onTryAgain, { box, tryAgain });
  const browser = describeBrowser(navigator);
  const advice = failureAdvice(error, browser, messages);
  const { title, text } = message ?? advice;
  return (
    <Notice
      kind="problem"
      title={title}
      takesFocus={takesFocus}
      help={
        <div className={styles.help} ref={box}>
          <WhatToDo advice={advice} isPossibleNow={isPossibleNow} />
          {details}
          <WaysOn {...props} {...{ advice, tryAgain }} />
          {helpDesk && error.code !== 'cancelled' && <p>{messages.common.contactHelpDesk(helpDesk)}</p>}
          <Folded error={error} browser={browser} further={advice.further ?? []} />
        </div>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

/** A prompt that was still open when the call failed may end in a block while this is read. */
function useErrorNow(error: DesktopAgentError): DesktopAgentError {
  const permission = useLoopbackPermission();
  return useMemo(() => refineByPermission(error, permission), [error, permission]);
}

interface WaysOnProps extends DesktopFailureProps {
  advice: FailureAdvice;
  tryAgain: RefObject<HTMLButtonElement | null>;
}

/** Trying again stands first only where it can help. */
function WaysOn({ advice, tryAgain, onTryAgain, children }: WaysOnProps) {
  const { common, desktopApp: t } = useMessages();
  const isUseless = advice.retry === 'useless';
  return (
    <Actions>
      {advice.openInNewTab && (
        <ButtonLink kind="primary" href={location.href} newTab>
          {t.openInNewTab}
        </ButtonLink>
      )}
      <Button kind={isUseless ? 'secondary' : 'primary'} onClick={onTryAgain} ref={tryAgain}>
        {common.tryAgain}
      </Button>
      {children}
    </Actions>
  );
}

interface FoldedProps {
  error: DesktopAgentError;
  browser: Browser;
  further: readonly string[];
}

function Folded({ error, browser, further }: FoldedProps) {
  const { failures } = useMessages();
  const [now] = useState(() => new Date());
  if (error.code === 'cancelled') return null;
  const report = helpDeskReport(error, { browser, origin: location.origin, now });
  return (
    <div className={styles.folds}>
      <OtherCauses further={further} />
      <Disclosure title={failures.detailsForHelpDesk}>
        <CopyableReport report={report} label={failures.copyDetails} />
      </Disclosure>
    </div>
  );
}
