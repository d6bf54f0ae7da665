import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../src/api/api-problem.ts';
import { patiently } from '../../src/api/lost-answers.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const lost = new ApiProblem({ code: 'network_unreachable' });

function start(send: () => Promise<string>) {
  const controller = new AbortController();
  const outcome = patiently(send, controller.signal).catch((error: unknown) => error);
  return { outcome, cancel: () => controller.abort() };
}

describe('a request that is safe to repeat', () => {
  it('is sent again where its answer did not come', async () => {
    const send = vi
      .fn(async () => 'there')
      .mockRejectedValueOnce(lost)
      .mockRejectedValueOnce(lost);
    const { outcome } = start(send);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await outcome).toBe('there');
  });

  it('fails after the third time', async () => {
    const send = vi.fn(() => Promise.reject(lost));
    const { outcome } = start(send);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toBe(lost);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('waits as long as the server wants', async () => {
    const away = new ApiProblem({ code: 'session_store_unavailable', retryAfterSeconds: 5 });
    const send = vi.fn(async () => 'there').mockRejectedValueOnce(away);
    const { outcome } = start(send);
    await vi.advanceTimersByTimeAsync(4999);
    expect(send).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toBe('there');
  });

  it.each([
    new ApiProblem({ code: 'ceremony_expired' }),
    // The server knows that nothing has happened.
    new ApiProblem({ code: 'pingone_unavailable', effectUnknown: false }),
  ])('is not sent again where the answer is clear: %s', async (clear) => {
    const send = vi.fn(() => Promise.reject(clear));
    expect(await start(send).outcome).toBe(clear);
    expect(send).toHaveBeenCalledOnce();
  });

  it('is not sent again for somebody who has left', async () => {
    const send = vi.fn(() => Promise.reject(lost));
    const { outcome, cancel } = start(send);
    await vi.advanceTimersByTimeAsync(100);
    cancel();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
  });
});
