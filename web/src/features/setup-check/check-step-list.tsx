import { useMessages } from '../../messages/language-provider.tsx';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './check-step-list.module.css';
import type { CheckStatus, CheckStep, Findings } from './check-steps.ts';
import { stepText } from './check-texts.ts';

interface CheckStepListProps {
  steps: readonly CheckStep[];
  findings: Findings;
}

/** What was found at each step of the way. */
export function CheckStepList({ steps, findings }: CheckStepListProps) {
  const { setupCheck: t } = useMessages();
  return (
    <ol className={styles.steps} aria-label={t.whatWasChecked}>
      {steps.map((step) => (
        <li className={styles.step} key={step.id}>
          <span className={marks[step.status]} aria-hidden="true">
            <Mark status={step.status} />
          </span>
          <div className={styles.words}>
            <p className={styles.title}>
              {t.stepTitles[step.id]}
              <span className={styles.status}>
                {step.because ? t.statuses.skipped : t.statuses[step.status]}
              </span>
            </p>
            <p className={styles.text}>{stepText(step, findings, t)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ status }: { status: CheckStatus }) {
  if (status === 'passed') return <CheckIcon size={16} />;
  if (status === 'failed') return <CloseIcon size={16} />;
  return status === 'waiting' ? <Spinner /> : null;
}

const marks: Record<CheckStatus, string | undefined> = {
  passed: styles.passed,
  failed: styles.failed,
  unknown: styles.unknown,
  waiting: styles.waiting,
};
