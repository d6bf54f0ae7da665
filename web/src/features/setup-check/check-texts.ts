import type { Messages } from '../../messages/en.ts';
import { type CheckStep, type Findings, firstFailed } from './check-steps.ts';

type Texts = Messages['setupCheck'];

export interface CheckSummary {
  kind: 'success' | 'info' | 'problem';
  sentence: string;
}

/** The whole check in one sentence. */
export function summaryOf(steps: readonly CheckStep[], { desktop }: Findings, t: Texts): CheckSummary {
  if (desktop.name === 'checking')
    return { kind: 'info', sentence: sentenceWhile(desktop.asking.state.phase, t) };
  const failed = firstFailed(steps);
  if (failed) return { kind: 'problem', sentence: t.stoppedAt(t.stepTitles[failed.id]) };
  switch (desktop.name) {
    case 'ready':
      return { kind: 'info', sentence: t.notCheckedYet };
    case 'stopped':
      return { kind: 'info', sentence: t.stopped };
    case 'failed':
      return { kind: 'info', sentence: t.couldNotCheck };
    case 'passed':
      return passed(
        steps.find(({ status }) => status !== 'passed'),
        t,
      );
  }
}

function passed(open: CheckStep | undefined, t: Texts): CheckSummary {
  if (!open) return { kind: 'success', sentence: t.everythingWorks };
  const title = t.stepTitles[open.id];
  return {
    kind: 'info',
    sentence: open.status === 'waiting' ? t.worksStillWaiting(title) : t.worksNotKnown(title),
  };
}

function sentenceWhile(phase: string, t: Texts): string {
  if (phase === 'explaining') return t.browserWillAsk;
  return phase === 'waiting_for_permission' ? t.browserIsAsking : t.checking;
}

/** What was found at one step, in one sentence or two. */
export function stepText({ id, status, because }: CheckStep, findings: Findings, t: Texts): string {
  const { desktop, isFromThisComputer } = findings;
  if (because) return t.skippedBecauseOf(t.stepTitles[because]);
  if (desktop.name === 'failed' && status === 'failed' && id !== 'pingone')
    return failedText(desktop.error.code, t) ?? t.steps[id].failed;
  if (id === 'secure_page' && status === 'passed' && isFromThisComputer) return t.pageFromThisComputer;
  if (id === 'permission' && status === 'unknown') return openPermission(findings, t);
  return t.steps[id][status];
}

/** Where the code says more than the step. */
function failedText(code: string, { failures }: Texts): string | undefined {
  return Object.entries(failures).find(([known]) => known === code)?.[1];
}

function openPermission({ desktop, permission }: Findings, t: Texts): string {
  if (desktop.name !== 'failed') return t.permissionBefore[permission];
  // Nothing answered, and the browser did not say whether it let the page ask at all.
  return desktop.error.code === 'unreachable_or_unasked'
    ? t.permissionMaybeAsking
    : t.steps.permission.unknown;
}
