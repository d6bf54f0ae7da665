import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PingOneCheck } from '../../src/setup-check/pingone-check.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function startCheck(ask: () => Promise<void>) {
  const reasons: object[] = [];
  const asking = vi.fn(ask);
  const check = new PingOneCheck({ ask: asking, log: { warn: (line: object) => reasons.push(line) } });
  return { check, asking, reasons };
}

test('an answer that does not come in three seconds is none', async () => {
  const { check, reasons } = startCheck(() => new Promise(() => {}));
  const results = Promise.all([check.result(), check.result()]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await results).map(({ pingOne }) => pingOne.reachable)).toEqual([false, false]);
  expect(reasons).toEqual([
    expect.objectContaining({ event: 'setup_check.pingone_unreachable', reason: 'timeout' }),
  ]);
});

test('what comes later changes nothing, and is not lost as an unhandled failure', async () => {
  const late = Promise.withResolvers<void>();
  const { check, reasons } = startCheck(() => late.promise);
  const result = check.result();
  await vi.advanceTimersByTimeAsync(3_000);
  late.reject(new Error('late'));
  expect((await result).pingOne.reachable).toBe(false);
  expect(reasons).toHaveLength(1);
});

test('good and bad news are both kept for fifteen seconds', async () => {
  let isThere = true;
  const { check, asking } = startCheck(async () => {
    if (!isThere) throw new Error('gone');
  });
  const reachable = async () => (await check.result()).pingOne.reachable;
  expect(await reachable()).toBe(true);
  isThere = false;
  vi.advanceTimersByTime(14_999);
  expect(await reachable()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(await reachable()).toBe(false);
  isThere = true;
  expect(await reachable()).toBe(false);
  expect(asking).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});
