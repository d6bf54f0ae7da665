import { DesktopAgentError } from './desktop-agent-error.ts';
import type { Platform } from './platform.ts';

// With its question open, Firefox fails the first of two requests; and two confirmations at once confuse anybody.
let isTaken = false;

/**
 * One call at a time in this page.
 * @throws DesktopAgentError `busy`
 */
export async function aloneInPage<Result>(task: () => Promise<Result>): Promise<Result> {
  if (isTaken) throw new DesktopAgentError('busy', { reason: 'this_page' });
  isTaken = true;
  try {
    return await task();
  } finally {
    isTaken = false;
  }
}

/**
 * One call at a time in all tabs of this origin, where the browser has `navigator.locks`.
 * @throws DesktopAgentError `busy`
 */
export async function aloneAmongTabs<Result>(
  locks: Platform['locks'],
  task: () => Promise<Result>,
): Promise<Result> {
  if (!locks) return task();
  let wasAnswered = false;
  try {
    return await locks.request('desktop-agent', { ifAvailable: true }, (lock) => {
      wasAnswered = true;
      if (!lock) throw new DesktopAgentError('busy', { reason: 'another_tab' });
      return task();
    });
  } catch (error) {
    if (wasAnswered) throw error;
    // Some embedded pages have locks and may not use them.
    return task();
  }
}
