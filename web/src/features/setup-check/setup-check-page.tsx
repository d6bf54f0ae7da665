import { type LoopbackPermission, refineByPermission } from 'pingid-desktop-agent';
import { useState } from 'react';
import { Link } from 'wouter';
import { toFailure } from '../../api/failure.ts';
import { useSession } from '../../api/session.ts';
import { PermissionPrompt } from '../../desktop-app/lazy.tsx';
import { useLoopbackPermission } from '../../desktop-app/use-loopback-permission.ts';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { Page } from '../../ui/page.tsx';
import { CheckActions } from './check-actions.tsx';
import type { DesktopCheck } from './check-desktop.ts';
import { CopyReport } from './copy-report.tsx';
import { LinkItem } from './link-item.tsx';
import { firstFailed, linksOf } from './links.ts';
import { Remedy } from './remedy.tsx';
import { remedyOf } from './remedy-words.ts';
import { reportOf } from './report.ts';
import { summaryOf } from './summary.ts';
import { SummaryBox } from './summary-box.tsx';
import { useDesktopCheck } from './use-desktop-check.ts';
import { useFocusAfterCheck } from './use-focus-after-check.ts';
import { usePingOne } from './use-pingone.ts';

/**
 * Tries the whole way to PingID Desktop and PingOne without pairing anything. On arrival only what cannot make the
 * browser ask the person; the rest at a click.
 */
export function SetupCheckPage() {
  const { data: session, error, mutate: readAgain } = useSession();
  const permission = useLoopbackPermission();
  const { pingOne, askAgain } = usePingOne();
  const { desktop: last, start, cancel } = useDesktopCheck(session?.desktopAgent);
  const desktop = asItIsNow(last, permission);
  const [openedAt] = useState(() => new Date());
  const { sentence, focusWhenOver } = useFocusAfterCheck(desktop);

  const findings = { isSecure: window.isSecureContext, permission, desktop, pingOne };
  const links = linksOf(findings);
  const remedy = remedyOf(links, findings);
  const isWorthReporting = useOnce(
    'made' in desktop || firstFailed(links) !== undefined || (error !== undefined && !session),
  );

  const check = () => {
    focusWhenOver();
    // On arrival it was asked already.
    if (desktop.name !== 'ready') askAgain();
    start();
  };

  const goOn = () => {
    // The button goes away.
    sentence.current?.focus();
    if (desktop.name === 'checking') desktop.asking.proceed();
  };

  return (
    <Page title="Check my computer">
      <p>
        This tries the way from this page to PingID Desktop and to PingOne. Nothing is added or changed. Your
        browser may ask whether this site may reach apps on this device: choose <strong>Allow</strong>.
      </p>
      {error !== undefined && !session && (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      )}
      <SummaryBox summary={summaryOf(links, findings)} sentenceRef={sentence}>
        {remedy && <Remedy remedy={remedy} helpDesk={session?.helpDesk} />}
        {desktop.name === 'checking' && desktop.asking.state.phase === 'explaining' ? (
          <PermissionPrompt why={desktop.asking.state.why} proceed={goOn} onCancel={cancel} />
        ) : (
          <CheckActions {...{ desktop }} unavailable={!session} onCheck={check} onCancel={cancel} />
        )}
      </SummaryBox>
      <ol className="check-links" aria-label="What was checked">
        {links.map((link) => (
          <LinkItem key={link.id} {...{ link, findings }} />
        ))}
      </ol>
      {isWorthReporting && (
        <CopyReport
          report={reportOf({ links, findings, addresses: session?.desktopAgent.urls ?? [], openedAt })}
        />
      )}
      <p>
        <Link href="/">{session?.user ? 'Your devices' : 'To the start page'}</Link>
      </p>
    </Page>
  );
}

/** A question that was open when the check failed may have ended in a block since then. */
function asItIsNow(desktop: DesktopCheck, permission: LoopbackPermission): DesktopCheck {
  return desktop.name === 'failed'
    ? { ...desktop, error: refineByPermission(desktop.error, permission) }
    : desktop;
}

/** Stays true: what somebody may be reading or copying is not taken away while a check goes on. */
function useOnce(isSo: boolean): boolean {
  const [wasSo, setWasSo] = useState(isSo);
  if (isSo && !wasSo) setWasSo(true);
  return isSo || wasSo;
}
