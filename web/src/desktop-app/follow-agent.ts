import type { CallOptions, CallProgress, PromptAhead } from 'pingid-desktop-agent';

/** What goes on while PingID Desktop is asked. `explaining`: the browser is about to prompt, and nothing is sent yet. */
export type DesktopState =
  | { phase: 'idle' }
  | { phase: 'explaining'; why: PromptAhead['why'] }
  | CallProgress;

/** PingID Desktop is being asked, or the browser is about to: what a page shows of it. */
export interface AskingDesktop {
  state: DesktopState;
  /** Goes on from the explanation of the browser's prompt. */
  proceed: () => void;
}

const tickMs = 1000;

/** Options for a call to PingID Desktop that show what goes on as it changes, and every second how long it takes. */
export function followCall(
  show: (asking: AskingDesktop) => void,
): Pick<CallOptions, 'onProgress' | 'beforePrompt'> {
  let last: DesktopState = { phase: 'idle' };
  const showState = (state: DesktopState, proceed = () => {}) => {
    last = state;
    show({ state, proceed });
  };
  showState(last);
  return {
    onProgress: (progress) => {
      if (last.phase !== progress.phase || tick(last) !== tick(progress)) showState(progress);
    },
    beforePrompt: ({ why }) => new Promise((resolve) => showState({ phase: 'explaining', why }, resolve)),
  };
}

function tick(state: DesktopState): number {
  return 'elapsedMs' in state ? Math.floor(state.elapsedMs / tickMs) : 0;
}
