import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Pseudo-random numbers from 0 to 1: the same seed gives the same ones (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Starts each at a moment of its own within a few milliseconds, in an order that the seed decides. */
export async function interleave<T>(
  random: () => number,
  actions: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const startsMs = actions.map(() => Math.floor(random() * 4));
  return Promise.all(
    actions.map(async (action, index) => {
      const startMs = startsMs[index] ?? 0;
      if (startMs === 0) await nextTurn();
      else await sleep(startMs);
      return action();
    }),
  );
}
