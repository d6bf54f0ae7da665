import { useEffect } from 'react';
import { Boundary } from '../ui/boundary.tsx';
import { DesktopFailure, WaitingWords } from './desktop-parts-later.tsx';
import type { DesktopState } from './follow-agent.ts';

/** What to do while PingID Desktop is being asked. The room for it is there from the start, so nothing jumps. */
export function WaitingForDesktop({ state }: { state: DesktopState | undefined }) {
  // Should it fail, the words for that are there at once.
  useEffect(() => void DesktopFailure.preload(), []);
  return (
    <div className="hints">
      {/* Waiting goes on without a word of help, too. */}
      <Boundary failure={() => null}>{state && <WaitingWords state={state} />}</Boundary>
    </div>
  );
}
