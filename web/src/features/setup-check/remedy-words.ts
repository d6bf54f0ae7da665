import { DesktopAgentError, type DesktopAgentErrorCode } from '../../desktop-agent/desktop-agent-error.ts';
import { failureWords } from '../../words/failure-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import type { Words } from '../../words/words.ts';
import { type Findings, firstFailed, type Link } from './links.ts';

export interface RemedyWords extends Words {
  /** The page looks by itself whether it is done. */
  goesOn?: boolean;
}

/** What to do about the first link that failed, or about what kept the check from being made. */
export function remedyOf(links: readonly Link[], { desktop }: Findings): RemedyWords | undefined {
  if (desktop.name === 'checking') return undefined;
  const failed = firstFailed(links);
  if (failed?.id === 'pingone') return problemWords.pingone_unavailable;
  if (desktop.name === 'failed') return forDesktop(desktop.error);
  return failed && forDesktop(new DesktopAgentError('insecure_page'));
}

function forDesktop(error: DesktopAgentError): RemedyWords {
  return { ...failureWords(error), goesOn: changesByItself.has(error.code) };
}

/** The permission can be given, or the app started, without a click in this page. */
const changesByItself = new Set<DesktopAgentErrorCode>([
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'service_worker',
  'unreachable',
  'unreachable_or_unasked',
]);
