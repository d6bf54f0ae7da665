import { expect, test } from 'vitest';
import { BackgroundWork } from '../../src/http/background-work.ts';

test('whoever ends waits for work in the background, and for what that work adds', async () => {
  const background = new BackgroundWork();
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  background.track(first.promise.then(() => background.track(second.promise)));
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

test('work that fails counts as ended', async () => {
  const background = new BackgroundWork();
  background.track(Promise.reject(new Error('handled elsewhere')));
  await background.settled(60_000);
});

test('work that never ends is waited for no longer than the bound', async () => {
  const background = new BackgroundWork();
  background.track(new Promise(() => {}));
  const startedAt = performance.now();
  await background.settled(50);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
