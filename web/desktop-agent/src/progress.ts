import type { Browser } from './browser.ts';
import { DesktopAgentError } from './desktop-agent-error.ts';
import { isLastChance, memoryOf } from './memory.ts';
import { mayPrompt } from './permission.ts';
import type { Platform } from './platform.ts';
import type { Waiting } from './waiting.ts';

/**
 * - `calling`: just sent.
 * - `waiting_for_permission`: no answer yet, and the browser may be prompting the person. No time limit runs.
 * - `waiting_for_person`: no answer yet, and PingID Desktop has the request as far as can be seen: it is asking for
 *   Touch ID or Windows Hello.
 */
export type CallPhase = 'calling' | 'waiting_for_permission' | 'waiting_for_person';

export interface CallProgress {
  phase: CallPhase;
  /** Since the request was first sent. */
  elapsedMs: number;
}

/** The browser is about to ask the person whether this page may reach apps on this computer. */
export interface PromptAhead {
  /**
   * - `first_time`: this browser hasn't asked it here before.
   * - `last_chance`: its prompt was closed without a choice so often that closing it once more blocks the page for a week.
   */
  why: 'first_time' | 'last_chance';
  /** Whose prompt it is. */
  browser: Browser;
}

export type BeforePrompt = (prompt: PromptAhead) => Promise<void>;

/**
 * Waits until the person has read about the prompt and goes on, where there is something to explain.
 * @throws DesktopAgentError `cancelled` when they don't go on
 */
export async function explainPrompt(
  beforePrompt: BeforePrompt,
  { platform, waiting }: { platform: Platform; waiting: Waiting },
): Promise<void> {
  const memory = memoryOf(platform);
  const why = isLastChance(memory, platform)
    ? 'last_chance'
    : !memory.read().wasExplained && ('first_time' as const);
  if (!why || waiting.signal.aborted || !mayPrompt(waiting.permission(), platform)) return;
  const { promise: aborted, reject: abort } = Promise.withResolvers<never>();
  const onAbort = () => abort(new DesktopAgentError('cancelled'));
  waiting.signal.addEventListener('abort', onAbort);
  try {
    await Promise.race([beforePrompt({ why, browser: platform.browser }), aborted]);
    memory.change({ wasExplained: true });
  } catch (cause) {
    throw new DesktopAgentError('cancelled', { cause });
  } finally {
    waiting.signal.removeEventListener('abort', onAbort);
  }
}

/** Tells an observer. What it throws is reported like any uncaught error, and must not cost a call its answer. */
export function notify<Value>(observer: ((value: Value) => void) | undefined, value: Value): void {
  try {
    observer?.(value);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
