import { DesktopAgentError } from 'pingid-desktop-agent';
import type { ReactNode, Ref } from 'react';
import { DesktopRemedy } from '../../desktop-app/lazy.tsx';
import { CopyableReport } from '../../failures/copyable-report.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { useSettings } from '../../settings.tsx';
import { Actions, Button } from '../../ui/button.tsx';
import { Card, IconTile, Section, type Tone } from '../../ui/card.tsx';

import { CheckComputerIcon, ProblemIcon, ShieldCheckIcon } from '../../ui/icons.tsx';
import type { DesktopCheck } from './check-desktop.ts';
import styles from './check-result.module.css';
import { type CheckStep, type Findings, firstFailed } from './check-steps.ts';
import { type CheckSummary, summaryOf } from './check-texts.ts';

interface CheckResultProps {
  steps: readonly CheckStep[];
  findings: Findings;
  /** Takes the focus once a check is over. */
  sentenceRef: Ref<HTMLParagraphElement>;
  /** The buttons. */
  children: ReactNode;
}

/** How it stands in one sentence, what to do about it, and the one thing to do next. */
export function CheckResult({ steps, findings, sentenceRef, children }: CheckResultProps) {
  const { setupCheck: t } = useMessages();
  const { kind, sentence } = summaryOf(steps, findings, t);
  return (
    <Card>
      <div className={styles.summary}>
        <IconTile tone={tones[kind]}>{icons[kind]}</IconTile>
        <p className={styles.sentence} role="status" tabIndex={-1} ref={sentenceRef}>
          {sentence}
        </p>
      </div>
      <Remedy steps={steps} findings={findings} />
      {children}
    </Card>
  );
}

const tones: Record<CheckSummary['kind'], Tone> = { success: 'good', info: 'neutral', problem: 'danger' };
const icons: Record<CheckSummary['kind'], ReactNode> = {
  success: <ShieldCheckIcon />,
  info: <CheckComputerIcon />,
  problem: <ProblemIcon />,
};

/** What to do about the first step that failed, or about what kept the check from being made; and whom to ask. */
function Remedy({ steps, findings: { desktop } }: Pick<CheckResultProps, 'steps' | 'findings'>) {
  const { setupCheck: t, failures } = useMessages();
  const { helpDesk } = useSettings();
  const failed = firstFailed(steps);
  if (desktop.name === 'checking' || (!failed && desktop.name !== 'failed')) return null;
  return (
    <>
      {failed?.id === 'pingone' ? (
        <p>{failures.problems.pingone_unavailable.text}</p>
      ) : (
        <DesktopRemedy
          error={desktop.name === 'failed' ? desktop.error : new DesktopAgentError('insecure_page')}
        />
      )}
      <p>{t.sendReport(helpDesk)}</p>
    </>
  );
}

interface CheckActionsProps {
  desktop: DesktopCheck;
  /** Where PingID Desktop may be is not known yet. */
  unavailable: boolean;
  onCheck: () => void;
  onCancel: () => void;
}

export function CheckActions({ desktop, unavailable, onCheck, onCancel }: CheckActionsProps) {
  const { setupCheck: t, common } = useMessages();
  const isChecking = desktop.name === 'checking';
  // After a failure, what the text about it calls it.
  const again = desktop.name === 'failed' ? common.tryAgain : t.checkAgain;
  return (
    <Actions>
      {/* It stays in its place, so that neither the keyboard loses it nor a second click cancels. */}
      <Button
        kind={isChecking ? 'secondary' : 'primary'}
        onClick={onCheck}
        busy={isChecking}
        unavailable={unavailable}
      >
        {'made' in desktop ? again : t.check}
      </Button>
      {isChecking && (
        <Button kind="quiet" onClick={onCancel}>
          {common.cancel}
        </Button>
      )}
    </Actions>
  );
}

/** The report to read, and to copy as a whole. */
export function CheckReport({ report }: { report: string }) {
  const { setupCheck } = useMessages();
  const { heading, text, copy } = setupCheck.report;
  return (
    <Section heading={heading} description={<p>{text}</p>}>
      <CopyableReport report={report} label={copy} />
    </Section>
  );
}
