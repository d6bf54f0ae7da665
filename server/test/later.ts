import { vi } from 'vitest';

/** Runs `then` as if so much time had passed. Only the clock moves; timers stay real. */
export async function later(seconds: number, then: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
  await then().finally(() => vi.useRealTimers());
}
