import type { DesktopAgentError } from './desktop-agent-error.ts';

/** Why the person is told about the browser's question before it comes. */
export type WhyExplain =
  /** This browser has not been through it yet. */
  | 'first_time'
  /** It was closed without a choice so often that closing it once more makes the browser stop asking for a week. */
  | 'last_chance';

/**
 * What goes on between the page, the browser and PingID Desktop.
 *
 * - `idle`: nothing yet.
 * - `explaining`: the browser is about to ask the person, and nothing is sent until `proceed()` is called, from a click.
 * - `calling`: just sent.
 * - `waiting_for_permission`: sent, and the browser seems to be asking the person; no time limit runs.
 * - `waiting_for_person`: sent, and PingID Desktop has it as far as can be seen: it is asking for Touch ID or Windows Hello.
 * - `done`, `failed`: how the last call ended.
 */
export type DesktopAgentState =
  | { phase: 'idle' }
  | { phase: 'explaining'; why: WhyExplain; elapsedMs: number }
  | { phase: 'calling' | 'waiting_for_permission' | 'waiting_for_person'; elapsedMs: number }
  | { phase: 'done'; elapsedMs: number }
  | { phase: 'failed'; error: DesktopAgentError; elapsedMs: number };
