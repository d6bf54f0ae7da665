import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../src/api/api-problem.ts';
import { unlessBusy } from '../../src/api/lost-answers.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const busy = () =>
  Promise.reject(new ApiProblem({ code: 'ceremony_busy', status: 409, retryAfterSeconds: 25 }));
const nothing = async () => undefined;

function start(send: () => Promise<string>, look: () => Promise<string | undefined> = nothing) {
  const controller = new AbortController();
  const onBusy = vi.fn<() => void>();
  const outcome = unlessBusy(send, { look, onBusy, signal: controller.signal }).catch(
    (error: unknown) => error,
  );
  return { outcome, onBusy, cancel: () => controller.abort() };
}

describe('S7: a step', () => {
  it('that nobody else takes is simply sent', async () => {
    const { outcome, onBusy } = start(async () => 'done');
    expect(await outcome).toBe('done');
    expect(onBusy).not.toHaveBeenCalled();
  });

  it('that is being taken is looked for, and found', async () => {
    const send = vi.fn(busy);
    const look = vi.fn(nothing).mockResolvedValueOnce(undefined);
    const { outcome, onBusy } = start(send, async () => (look.mock.calls.length > 1 ? 'found' : look()));
    await vi.advanceTimersByTimeAsync(0);
    expect(onBusy).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(8000);
    expect(await outcome).toBe('found');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is sent again soon, and after that only when the time that the server names is over', async () => {
    const send = vi.fn(busy);
    const { cancel, outcome } = start(send);
    await vi.advanceTimersByTimeAsync(2000);
    expect(send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(24_000);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockResolvedValueOnce('done' as never);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('done');
    cancel();
  });

  it('that stays busy for longer than a request may take fails', async () => {
    const send = vi.fn(busy);
    const { outcome } = start(send);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toMatchObject({ code: 'ceremony_busy' });
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('goes on waiting where looking fails on its way, and ends where it says that it is over', async () => {
    const look = vi.fn<() => Promise<undefined>>();
    look.mockRejectedValueOnce(new ApiProblem({ code: 'network_unreachable' }));
    look.mockRejectedValueOnce(new ApiProblem({ code: 'device_authentication_failed', status: 422 }));
    const { outcome } = start(busy, look);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await outcome).toMatchObject({ code: 'device_authentication_failed' });
  });

  it('is no longer waited for by somebody who has left', async () => {
    const look = vi.fn(nothing);
    const { outcome, cancel } = start(busy, look);
    await vi.advanceTimersByTimeAsync(100);
    cancel();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).not.toHaveBeenCalled();
  });
});
