import type { DesktopAgent, DesktopAgentState } from '../desktop-agent/index.ts';

/** PingID Desktop is being asked, or the browser is about to: what a page shows of it. */
export interface AskingDesktop {
  state: DesktopAgentState;
  /** Goes on from the explanation of the browser's question. */
  proceed: () => void;
}

const tickMs = 1000;

/** Shows what goes on with a call as it changes, and every second how long it takes, until stopped. */
export function followAgent(agent: DesktopAgent, show: (asking: AskingDesktop) => void) {
  let last: DesktopAgentState | undefined;
  const showState = (state: DesktopAgentState) => {
    if (state.phase === 'done' || state.phase === 'failed' || (last && looksAlike(last, state))) return;
    last = state;
    show({ state, proceed: agent.proceed });
  };
  showState(agent.state);
  return { stop: agent.subscribe(showState) };
}

function looksAlike(a: DesktopAgentState, b: DesktopAgentState): boolean {
  return a.phase === b.phase && tick(a) === tick(b);
}

function tick(state: DesktopAgentState): number {
  return state.phase === 'idle' ? 0 : Math.floor(state.elapsedMs / tickMs);
}
