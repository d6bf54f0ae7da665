import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again, for what nobody reports by itself. */
export async function until(isSo: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`What was waited for did not happen within ${timeoutMs} ms`);
    await sleep(50);
  }
}
