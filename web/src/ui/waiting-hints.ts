import type { DesktopAgentState } from '../desktop-agent/index.ts';

/** What may help somebody who is still waiting for PingID Desktop. */
export interface WaitingHints {
  /** The browser may be asking whether this site may reach the app. */
  permission: boolean;
  /** It has taken longer than it should. */
  slow: boolean;
}

export const noHints: WaitingHints = { permission: false, slow: false };

const slowAfterMs = 15_000;

/** Turns the agent's progress into hints, and reports them only when they change. */
export function hintsOn(onChange: (hints: WaitingHints) => void): (state: DesktopAgentState) => void {
  let last: WaitingHints | undefined;
  return (state) => {
    const next = {
      permission: state.phase === 'waiting_for_permission',
      slow: state.phase !== 'idle' && state.elapsedMs > slowAfterMs,
    };
    if (last?.permission === next.permission && last.slow === next.slow) return;
    last = next;
    onChange(next);
  };
}
