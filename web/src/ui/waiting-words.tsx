import { describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentState } from '../desktop-agent/index.ts';
import { waitedFor } from '../words/when.ts';

const slowAfterMs = 15_000;

/** What to do while the browser or PingID Desktop is asking the person. */
export function WaitingWords({ state }: { state: DesktopAgentState }) {
  const isSlow = state.phase === 'waiting_for_person' && state.elapsedMs >= slowAfterMs;
  return (
    <>
      <div role="status">
        {state.phase === 'waiting_for_permission' && <Question />}
        {isSlow && (
          <p>
            No answer yet. Look for the PingID Desktop window; it may be behind this one. We are still
            waiting.
          </p>
        )}
      </div>
      {isSlow && <p>Waiting for {waitedFor(state.elapsedMs)}.</p>}
    </>
  );
}

/** It comes up below the address, on the left, wherever this page says it. */
function Question() {
  const isFirefox = describeBrowser(navigator).engine === 'gecko';
  return (
    <p className="hint-with-arrow">
      <svg className="arrow-to-question" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M27 27 6 6m0 14V6h14" />
      </svg>
      <span>
        Your browser is asking whether this site may reach apps on this device. At the top left of this
        window, {isFirefox && 'tick “Remember my choice for this site” and '}choose <strong>Allow</strong>.
      </span>
    </p>
  );
}
