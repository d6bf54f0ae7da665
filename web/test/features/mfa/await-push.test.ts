import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitPush } from '../../../src/features/mfa/await-push.ts';
import { json, network, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { askedOnPhone, completed } from '../../people.ts';
import { hidePage, showPage } from './hidden-page.ts';

const read = 'GET /api/device-authentications/auth-1';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  showPage();
});

function wait() {
  const controller = new AbortController();
  const shown: boolean[] = [];
  const answer = awaitPush(askedOnPhone(), {
    signal: controller.signal,
    show: ({ isBlind }) => shown.push(isBlind),
  }).catch((error: unknown) => error);
  return { answer, shown, cancel: () => controller.abort() };
}

const asked = () => network.calls(read).length;

/** What has been asked by then, in milliseconds from the start. */
async function askedAt(...moments: number[]) {
  const counts = [];
  let now = 0;
  for (const moment of moments) {
    await vi.advanceTimersByTimeAsync(moment - now);
    now = moment;
    counts.push(asked());
  }
  return counts;
}

describe('waiting for a phone', () => {
  it('asks less and less often, and at least every five seconds', async () => {
    network.on(read, json(askedOnPhone()));
    const { cancel } = wait();
    expect(await askedAt(1499, 1500, 3449, 3450, 5984, 5986)).toEqual([0, 1, 1, 2, 2, 3]);
    await vi.advanceTimersByTimeAsync(30_000);
    const before = asked();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toBe(before + 1);
    cancel();
  });

  it('ends with the first other status', async () => {
    network.on(read, oneAfterTheOther(json(askedOnPhone()), json(completed())));
    const { answer } = wait();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toEqual(completed());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked()).toBe(2);
  });

  it('does not ask while the page is hidden, and at once when the person is back', async () => {
    network.on(read, json(askedOnPhone()));
    const { cancel } = wait();
    await vi.advanceTimersByTimeAsync(1000);
    hidePage();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(0);
    showPage();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(1);
    cancel();
  });

  it('does not begin to ask in a page that is hidden from the start', async () => {
    network.on(read, json(askedOnPhone()));
    hidePage();
    const { cancel } = wait();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(0);
    cancel();
  });

  it('outlives questions that fail, tells after three, and when they work again', async () => {
    network.on(
      read,
      oneAfterTheOther(offline, problem('pingone_timeout', 504), offline, json(askedOnPhone())),
    );
    const { shown, cancel } = wait();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(shown.slice(0, 5)).toEqual([false, false, false, true, false]);
    cancel();
  });

  it('waits as long as it is told to', async () => {
    network.on(read, problem('rate_limited', 429, { retryAfterSeconds: 30 }));
    const { cancel } = wait();
    expect(await askedAt(1500, 31_499, 31_500)).toEqual([1, 1, 2]);
    cancel();
  });

  it.each(['device_authentication_failed', 'ceremony_expired', 'signed_out'])(
    'ends with %s',
    async (code) => {
      network.on(read, problem(code, 422));
      const { answer } = wait();
      await vi.advanceTimersByTimeAsync(1500);
      expect(await answer).toMatchObject({ code });
    },
  );

  it('that is cancelled asks no more', async () => {
    const { answer, cancel } = wait();
    cancel();
    expect(await answer).toMatchObject({ code: 'cancelled' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked()).toBe(0);
  });
});
