import type { WaitingHints } from './waiting-hints.ts';

/** What to do while PingID Desktop is being asked. The room for hints is there from the start, so nothing jumps. */
export function WaitingForDesktop({ hints }: { hints: WaitingHints }) {
  return (
    <div className="hints" role="status">
      {hints.permission && (
        <p>
          If your browser asks whether this site may reach apps on this device, choose <strong>Allow</strong>.
        </p>
      )}
      {hints.slow && (
        <p>
          No answer yet. Look for the PingID Desktop window; it may be behind this one. We are still waiting.
        </p>
      )}
    </div>
  );
}
