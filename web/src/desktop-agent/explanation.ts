import { mayAsk } from './gate.ts';
import type { ObservedState } from './observed-state.ts';
import type { Platform } from './platform.ts';
import type { Remembered } from './remembered.ts';
import type { WhyExplain } from './state.ts';
import type { Waiting } from './waiting.ts';

// Chromium stops asking for a week when its question was closed three times, or left open four times.
const undecidedBeforeLastChance = 2;

/** The moment before the browser asks, in which the person reads why it will. */
export class Explanation {
  readonly #state: ObservedState;
  #proceed: (() => void) | undefined;

  constructor(state: ObservedState) {
    this.#state = state;
  }

  /** Waits until the person goes on or gives up, where there is something to explain. */
  async where(needed: { platform: Platform; remembered: Remembered; waiting: Waiting }): Promise<void> {
    const { platform, remembered, waiting } = needed;
    const why = mayAsk(waiting.permission(), platform) ? whyExplain(remembered) : undefined;
    if (!why) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#proceed = () => {
      remembered.change({ wasExplained: true });
      resolve();
    };
    waiting.signal.addEventListener('abort', () => resolve());
    if (waiting.signal.aborted) resolve();
    else this.#state.enter({ phase: 'explaining', why, elapsedMs: waiting.elapsedMs() });
    await promise;
    this.#proceed = undefined;
  }

  proceed(): void {
    this.#proceed?.();
  }
}

function whyExplain(remembered: Remembered): WhyExplain | undefined {
  if (isLastChance(remembered)) return 'last_chance';
  return remembered.read().wasExplained ? undefined : 'first_time';
}

/** Whether closing the question once more ends in a block that nobody chose. */
export function isLastChance(remembered: Remembered): boolean {
  return (remembered.read().timesUndecided ?? 0) >= undecidedBeforeLastChance;
}

/** The question came and went without a choice. */
export function noteUndecided(remembered: Remembered): void {
  remembered.change({ timesUndecided: (remembered.read().timesUndecided ?? 0) + 1 });
}

/** The person has chosen. */
export function noteDecided(remembered: Remembered): void {
  if (remembered.read().timesUndecided) remembered.change({ timesUndecided: 0 });
}
