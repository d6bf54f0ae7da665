import { DesktopAgentError } from './desktop-agent-error.ts';
import type { Platform } from './platform.ts';

const windowsInCall = new WeakSet<EventTarget>();

/**
 * One call at a time in this page: with its prompt open, Firefox fails the first of two requests, and two confirmations
 * at once confuse anybody.
 * @throws DesktopAgentError `busy`
 */
export async function aloneInPage<Result>(
  { window }: Pick<Platform, 'window'>,
  task: () => Promise<Result>,
): Promise<Result> {
  if (windowsInCall.has(window)) throw new DesktopAgentError('busy', { reason: 'this_page' });
  windowsInCall.add(window);
  try {
    return await task();
  } finally {
    windowsInCall.delete(window);
  }
}

/**
 * One call at a time in all tabs of this origin, where the browser has `navigator.locks`.
 * @throws DesktopAgentError `busy`
 */
export async function aloneAmongTabs<Result>(
  { locks }: Pick<Platform, 'locks'>,
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
