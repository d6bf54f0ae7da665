import { expect, test } from 'vitest';
import { BackgroundWork } from '../../src/http/background-work.ts';

test('whoever ends waits for work in the background, and for what that work adds', async () => {
  const errors: unknown[] = [];
  const background = new BackgroundWork({ error: (facts: unknown) => errors.push(facts) });
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  background.run(() => first.promise.then(() => background.run(() => second.promise)));
  let isSettled = false;
  const settled = background.settled(60_000).then(() => {
    isSettled = true;
  });
  first.resolve();
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  second.resolve();
  await settled;
});

test('work that fails counts as ended, and is logged', async () => {
  const errors: unknown[] = [];
  const background = new BackgroundWork({ error: (facts: unknown) => errors.push(facts) });
  background.run(() => Promise.reject(new Error('broken')));
  await background.settled(60_000);
  expect(errors).toEqual([expect.objectContaining({ event: 'background.failed' })]);
});

test('work that never ends is waited for no longer than the bound', async () => {
  const errors: unknown[] = [];
  const background = new BackgroundWork({ error: (facts: unknown) => errors.push(facts) });
  background.run(() => new Promise(() => {}));
  const startedAt = performance.now();
  await background.settled(50);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
