import { describeBrowser } from 'pingid-desktop-agent';
import { waitedFor } from '../messages/duration.ts';
import type { DesktopState } from './follow-agent.ts';

const slowAfterMs = 15_000;

/** What to do while the browser or PingID Desktop is asking the person. */
export function WaitingWords({ state }: { state: DesktopState }) {
  const isSlow = 'elapsedMs' in state && state.elapsedMs >= slowAfterMs;
  const isForPerson = state.phase === 'waiting_for_person' && isSlow;
  return (
    <>
      <div role="status">
        {state.phase === 'waiting_for_permission' && <Question isSlow={isSlow} />}
        {isForPerson && (
          <p>
            No answer yet. Look for the PingID Desktop window; it may be behind this one. We are still
            waiting.
          </p>
        )}
      </div>
      {isForPerson && <p>Waiting for {waitedFor(state.elapsedMs)}.</p>}
    </>
  );
}

/**
 * It comes up below the address, on the left, wherever this page says it. "May be": inside a company's own network
 * the browser says that it would ask, and then does not.
 */
function Question({ isSlow }: { isSlow: boolean }) {
  const remember =
    describeBrowser(navigator).engine === 'gecko' && 'tick “Remember my choice for this site” and ';
  return (
    <p className="hint-with-arrow">
      <svg className="arrow-to-question" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M27 27 6 6m0 14V6h14" />
      </svg>
      <span>
        {isSlow && 'No answer yet. '}
        Your browser may be asking, at the top left of this window, whether this site may reach apps on this
        device: {remember}choose <strong>Allow</strong>.
        {isSlow && ' Or look for the PingID Desktop window; it may be behind this one. We are still waiting.'}
      </span>
    </p>
  );
}
