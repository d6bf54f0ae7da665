/** This many pushes and codes that a person does not answer are sent without a pause (OWASP ASVS 6.6.4). */
const freeMessages = 3;
const pausesSeconds = [30, 60, 120, 300, 900] as const;
/** After this long without a message all is forgotten. */
export const throttleMemorySeconds = 60 * 60;

/** How long to wait after the given number of unanswered messages, in milliseconds. */
export function pauseAfterMs(unanswered: number): number {
  if (unanswered < freeMessages) return 0;
  const step = Math.min(unanswered - freeMessages, pausesSeconds.length - 1);
  return (pausesSeconds[step] ?? 0) * 1000;
}

/**
 * - `unsent`: what was reserved was not needed
 * - `sent`: one was sent that was not reserved
 * - `confirmed`: the person answered; a push that they deny stays unanswered
 */
export type MessageOutcome = 'unsent' | 'sent' | 'confirmed';

/**
 * Counts the pushes and codes that a person was sent and did not answer, in all their sessions, so that nobody who has
 * their password can wear them down. Rejects with `StoreUnavailableError` where the store cannot be reached.
 */
export interface MessageThrottle {
  /** Counts one message. @returns how long to wait before one may be sent; 0: now, and it is counted */
  reserve(userId: string): Promise<number>;

  settle(userId: string, outcome: MessageOutcome): Promise<void>;
}
