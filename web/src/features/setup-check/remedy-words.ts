import { DesktopAgentError } from '../../desktop-agent/desktop-agent-error.ts';
import { failureWords } from '../../words/failure-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import type { Words } from '../../words/words.ts';
import { type Findings, firstFailed, type Link } from './links.ts';

/** What to do about the first link that failed, or about what kept the check from being made. */
export function remedyOf(links: readonly Link[], { desktop }: Findings): Words | undefined {
  if (desktop.name === 'checking') return undefined;
  const failed = firstFailed(links);
  if (failed?.id === 'pingone') return problemWords.pingone_unavailable;
  if (desktop.name === 'failed') return failureWords(desktop.error);
  return failed && failureWords(new DesktopAgentError('insecure_page'));
}
