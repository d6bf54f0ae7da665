import { describeBrowser } from '../../desktop-agent/browser.ts';
import { DesktopAgentError } from '../../desktop-agent/desktop-agent-error.ts';
import { agentWords } from '../../words/agent-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import type { AgentWords, Words } from '../../words/words.ts';
import { type Findings, firstFailed, type Link } from './links.ts';

export type RemedyWords = Words & Partial<AgentWords>;

/** What to do about the first link that failed, or about what kept the check from being made. */
export function remedyOf(links: readonly Link[], { desktop }: Findings): RemedyWords | undefined {
  if (desktop.name === 'checking') return undefined;
  const failed = firstFailed(links);
  if (failed?.id === 'pingone') return problemWords.pingone_unavailable;
  if (desktop.name === 'failed') return forDesktop(desktop.error);
  return failed && forDesktop(new DesktopAgentError('insecure_page'));
}

function forDesktop(error: DesktopAgentError): AgentWords {
  return agentWords(error, describeBrowser(navigator));
}
