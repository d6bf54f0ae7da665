import { DesktopAgentError } from 'pingid-desktop-agent';
import { problemWords } from '../../failures/problem-words.ts';
import type { Words } from '../../messages/words.ts';
import { type Findings, firstFailed, type Link } from './links.ts';

/** What the words are about: a failed call to PingID Desktop has words of its own for each browser. */
export type RemedySource = { error: DesktopAgentError } | { words: Words };

/** What to do about the first link that failed, or about what kept the check from being made. */
export function remedyOf(links: readonly Link[], { desktop }: Findings): RemedySource | undefined {
  if (desktop.name === 'checking') return undefined;
  const failed = firstFailed(links);
  if (failed?.id === 'pingone') return { words: problemWords.pingone_unavailable };
  if (desktop.name === 'failed') return { error: desktop.error };
  return failed && { error: new DesktopAgentError('insecure_page') };
}
