import type { DesktopAgentProgress, DesktopAgentState } from '../desktop-agent/index.ts';

/** What may help somebody who is still waiting for PingID Desktop. */
export interface WaitingHints {
  /** The browser may be asking whether this site may reach the app. */
  permission: boolean;
  /** It has taken longer than it should. */
  slow: boolean;
}

export const noHints: WaitingHints = { permission: false, slow: false };

const promptAfterMs = 600;
const slowAfterMs = 15_000;

type Report = DesktopAgentProgress | DesktopAgentState;

/** Turns the agent's progress into hints, and reports them only when they change. */
export function hintsOn(onChange: (hints: WaitingHints) => void): (report: Report) => void {
  let last: WaitingHints | undefined;
  return (report) => {
    const next = hintsOf(report);
    if (last?.permission === next.permission && last.slow === next.slow) return;
    last = next;
    onChange(next);
  };
}

function hintsOf(report: Report): WaitingHints {
  if (report.phase === 'idle') return noHints;
  const { phase, elapsedMs } = report;
  const permission =
    phase === 'waiting'
      ? report.permission === 'prompt' && elapsedMs > promptAfterMs
      : phase === 'waiting_for_permission';
  return { permission, slow: elapsedMs > slowAfterMs };
}

/** For who has hints and shows a state. */
export function stateOf({ permission, slow }: WaitingHints): DesktopAgentState {
  const elapsedMs = slow ? slowAfterMs : 0;
  if (permission) return { phase: 'waiting_for_permission', elapsedMs };
  return { phase: slow ? 'waiting_for_person' : 'calling', elapsedMs };
}
