import { expect, test } from 'vitest';
import { Drain } from '../../src/http/drain.ts';

test('what does not close in time is told', async () => {
  const drain = new Drain();
  expect(await drain.run({ serveMs: 0, closeWithinMs: 20, close: () => new Promise(() => {}) })).toBe(false);
});

test('nothing is closed before the time to serve is over', async () => {
  const drain = new Drain();
  const order: string[] = [];
  const serving = drain.run({
    serveMs: 20,
    closeWithinMs: 60_000,
    close: async () => order.push('closed'),
  });
  order.push(drain.isDraining ? 'draining' : 'ready');
  expect(await serving).toBe(true);
  expect(order).toEqual(['draining', 'closed']);
});
