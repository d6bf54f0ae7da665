import {
  deniedWeight,
  type MessageOutcome,
  type MessageThrottle,
  pauseAfterMs,
  throttleMemorySeconds,
} from '../mfa/message-throttle.ts';

interface Entry {
  unanswered: number;
  lastSentAt: number;
  previousSentAt: number;
}

/** Counts unanswered messages in memory. */
export class MemoryMessageThrottle implements MessageThrottle {
  readonly #entries = new Map<string, Entry>();

  async reserve(userId: string): Promise<number> {
    const now = Date.now();
    const { unanswered, lastSentAt } = this.#live(userId) ?? { unanswered: 0, lastSentAt: 0 };
    const waitMs = lastSentAt + pauseAfterMs(unanswered) - now;
    if (waitMs > 0) return waitMs;
    this.#entries.set(userId, { unanswered: unanswered + 1, lastSentAt: now, previousSentAt: lastSentAt });
    return 0;
  }

  async settle(userId: string, outcome: MessageOutcome): Promise<void> {
    const entry = this.#live(userId);
    if (!entry) return;
    if (outcome === 'confirmed') this.#entries.delete(userId);
    if (outcome === 'denied') entry.unanswered += deniedWeight - 1;
    if (outcome === 'unsent') {
      entry.unanswered -= 1;
      entry.lastSentAt = entry.previousSentAt;
    }
  }

  /** Forgets who was sent nothing for a while. */
  sweep(): void {
    for (const userId of [...this.#entries.keys()]) this.#live(userId);
  }

  #live(userId: string): Entry | undefined {
    const entry = this.#entries.get(userId);
    if (!entry || Date.now() < entry.lastSentAt + throttleMemorySeconds * 1000) return entry;
    this.#entries.delete(userId);
    return undefined;
  }
}
