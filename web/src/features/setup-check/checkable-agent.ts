import type { DesktopAgentError } from '../../desktop-agent/desktop-agent-error.ts';
import type { DesktopAgentState } from '../../desktop-agent/state.ts';

/** The part of the client of PingID Desktop that is used here: nothing that pairs or signs. */
export interface CheckableAgent {
  readonly state: DesktopAgentState;
  subscribe(listener: (state: DesktopAgentState) => void): () => void;
  check(options?: { signal?: AbortSignal }): Promise<{ address: string; status: number }>;
  proceed(): void;
  whenWorthTrying(error: DesktopAgentError, options: { signal: AbortSignal }): Promise<void>;
}
