import type { DesktopAgentProgress } from '../desktop-agent/index.ts';

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

/** Turns the agent's progress into hints, and reports them only when they change. */
export function hintsOn(onChange: (hints: WaitingHints) => void): (progress: DesktopAgentProgress) => void {
  let last: WaitingHints | undefined;
  return ({ permission, elapsedMs }) => {
    const next = {
      permission: permission === 'prompt' && elapsedMs > promptAfterMs,
      slow: elapsedMs > slowAfterMs,
    };
    if (last?.permission === next.permission && last.slow === next.slow) return;
    last = next;
    onChange(next);
  };
}
