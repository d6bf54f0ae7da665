import { type LoopbackPermission, refineByPermission } from 'pingid-desktop-agent';
import { useState } from 'react';
import { toFailure } from '../../api/failure.ts';
import { useSession } from '../../api/session.ts';
import { PermissionPrompt } from '../../desktop-app/lazy.tsx';
import { useLoopbackPermission } from '../../desktop-app/use-loopback-permission.ts';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Page } from '../../ui/page.tsx';
import type { DesktopCheck } from './check-desktop.ts';
import { reportOf } from './check-report.ts';
import { CheckActions, CheckReport, CheckResult } from './check-result.tsx';
import { CheckStepList } from './check-step-list.tsx';
import { firstFailed, stepsOf } from './check-steps.ts';
import { useDesktopCheck, useFocusAfterCheck, usePingOne } from './use-desktop-check.ts';

/**
 * Tries the whole way to PingID Desktop and PingOne without pairing anything. On arrival only what cannot make the
 * browser ask the person; the rest at a click.
 */
export function SetupCheckPage() {
  const { setupCheck: t } = useMessages();
  const { data: session, error, mutate: readAgain } = useSession();
  const permission = useLoopbackPermission();
  const { pingOne, askAgain } = usePingOne();
  const { desktop: last, start, cancel } = useDesktopCheck(session?.desktopAgent);
  const desktop = asItIsNow(last, permission);
  const [openedAt] = useState(() => new Date());
  const { sentence, focusWhenOver } = useFocusAfterCheck(desktop);

  const findings = { ...readOrigin(), permission, desktop, pingOne };
  const steps = stepsOf(findings);
  const isWorthReporting = useOnce(
    'made' in desktop || firstFailed(steps) !== undefined || (error !== undefined && !session),
  );

  const check = () => {
    focusWhenOver();
    // On arrival it was asked already.
    if (desktop.name !== 'ready') askAgain();
    start();
  };

  const goOn = (proceed: () => void) => {
    // The button goes away.
    sentence.current?.focus();
    proceed();
  };

  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {error !== undefined && !session && (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      )}
      <CheckResult {...{ steps, findings }} sentenceRef={sentence}>
        {desktop.name === 'checking' && desktop.asking.state.phase === 'explaining' ? (
          <PermissionPrompt
            why={desktop.asking.state.why}
            proceed={() => goOn(desktop.asking.proceed)}
            onCancel={cancel}
          />
        ) : (
          <CheckActions {...{ desktop }} unavailable={!session} onCheck={check} onCancel={cancel} />
        )}
      </CheckResult>
      <CheckStepList {...{ steps, findings }} />
      {isWorthReporting && (
        <CheckReport
          report={reportOf({ steps, findings, addresses: session?.desktopAgent.urls ?? [], openedAt })}
        />
      )}
    </Page>
  );
}

function readOrigin() {
  return {
    isSecure: window.isSecureContext,
    isFromThisComputer: window.isSecureContext && window.location.protocol === 'http:',
  };
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
