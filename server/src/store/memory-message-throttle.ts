import {
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
    const entry = this.#live(userId);
    const waitMs = entry ? entry.lastSentAt + pauseAfterMs(entry.unanswered) - now : 0;
    if (waitMs > 0) return waitMs;
    this.#count(userId, entry);
    return 0;
  }

  async settle(userId: string, outcome: MessageOutcome): Promise<void> {
    const entry = this.#live(userId);
    if (outcome === 'confirmed') this.#entries.delete(userId);
    if (outcome === 'sent') this.#count(userId, entry);
    if (outcome === 'unsent' && entry) {
      entry.unanswered -= 1;
      entry.lastSentAt = entry.previousSentAt;
    }
  }

  /** Forgets who was sent nothing for a while. */
  sweep(): void {
    for (const userId of [...this.#entries.keys()]) this.#live(userId);
  }

  #count(userId: string, { unanswered, lastSentAt } = { unanswered: 0, lastSentAt: 0 }): void {
    const entry = { unanswered: unanswered + 1, lastSentAt: Date.now(), previousSentAt: lastSentAt };
    this.#entries.set(userId, entry);
  }

  #live(userId: string): Entry | undefined {
    const entry = this.#entries.get(userId);
    if (!entry || Date.now() < entry.lastSentAt + throttleMemorySeconds * 1000) return entry;
    this.#entries.delete(userId);
    return undefined;
  }
}
