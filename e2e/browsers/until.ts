interface UntilOptions {
  /** How long to look before it counts as a failure. */
  withinMs?: number;
  everyMs?: number;
}

/**
 * Looks again and again until there is something, and gives it back.
 * @throws with what was waited for, when it did not come
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false | ''>,
  { withinMs = 15_000, everyMs = 50 }: UntilOptions = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
