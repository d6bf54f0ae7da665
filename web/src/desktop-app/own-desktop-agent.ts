import { createDesktopAgent, type DesktopAgent, type DesktopAgentOutcome } from 'pingid-desktop-agent';
import type { DesktopAgentOutcome as ReportedOutcome, Session } from 'shared';
import { request } from '../api/request.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The client of PingID Desktop, at the addresses that the backend names; where it wants to know, with a report of each outcome. */
export function ownDesktopAgent({ desktopAgent }: Pick<Session, 'desktopAgent'>): DesktopAgent {
  return createDesktopAgent({
    addresses: desktopAgent.urls,
    ...(desktopAgent.reportOutcomes && { onOutcome: report }),
  });
}

function report({ code, browser: { family, majorVersion }, elapsedMs }: DesktopAgentOutcome): void {
  const outcome: ReportedOutcome = {
    code,
    browser: { family, ...(majorVersion && { majorVersion }) },
    elapsedMs: Math.min(Math.max(0, Math.round(elapsedMs)), dayMs),
  };
  // Somebody who cancels often leaves, too.
  const sending = request('POST', '/api/desktop-agent-outcomes', { body: outcome, keepalive: true });
  sending.catch(() => undefined); // It counts for the operator only; the person goes on without it.
}
