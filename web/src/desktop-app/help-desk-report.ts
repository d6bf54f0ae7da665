import type { Browser, DesktopAgentError } from 'pingid-desktop-agent';
import { browserAndSystem } from './browser-words.ts';
import { hintForIt } from './hint-for-it.ts';

interface Circumstances {
  browser: Browser;
  /** Of this page: its path and query may tell about the person. */
  origin: string;
  now: Date;
}

/** What a help desk needs to know, to be copied: one fact a line, nothing personal. */
export function helpDeskReport(error: DesktopAgentError, { browser, origin, now }: Circumstances): string {
  const lines: [string, string | undefined][] = [
    ['Code', error.code],
    ['Permission', permissions(error)],
    ['Address', error.address ?? error.addresses.join(', ')],
    ['Status', statusAndCode(error)],
    ['Reason', error.reason],
    ['Site', origin],
    ['Browser', browserAndSystem(browser)],
    ['Time', now.toISOString() + elapsed(error)],
    ['For IT', hintForIt(error, { browser, origin })],
  ];
  return lines.flatMap(([label, fact]) => (fact ? [`${label}: ${fact}`] : [])).join('\n');
}

function permissions({ permissionBefore, permission }: DesktopAgentError): string | undefined {
  const known = [permissionBefore, permission].filter((each) => each !== undefined);
  return [...new Set(known)].join(' → ') || undefined;
}

function statusAndCode({ status, agentError }: DesktopAgentError): string | undefined {
  if (status === undefined) return agentError;
  return agentError ? `${status} (${agentError})` : String(status);
}

function elapsed({ elapsedMs }: DesktopAgentError): string {
  return elapsedMs === undefined ? '' : `, after ${(elapsedMs / 1000).toFixed(1)} s`;
}
