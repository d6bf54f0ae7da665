// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesktopAgent, type DesktopAgentOptions } from '../../src/desktop-agent/index.ts';
import { answerJwt, failureOf, fakeFetch, never, optionsJwt, type SentRequest } from './fake-agent.ts';
import { fakePermissions, permissionsWithoutTheName } from './fake-permissions.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Waiting extends Pick<DesktopAgentOptions, 'permissions' | 'limitMs' | 'now'> {
  answer?: (request: SentRequest) => Response | Promise<Response>;
}

/** A call that is under way, with what it has reported and how it ended. */
function waitingCall({ answer = never, ...options }: Waiting) {
  const { fetch, requests } = fakeFetch(answer);
  const agent = createDesktopAgent({ url: 'http://localhost:9410', fetch, ...options });
  const onProgress = vi.fn();
  const controller = new AbortController();
  const ended = vi.fn();
  const failure = failureOf(agent.register(optionsJwt, { signal: controller.signal, onProgress }));
  void failure.then(ended, ended);
  return { failure, ended, onProgress, requests, cancel: () => controller.abort() };
}

describe('the time limit', () => {
  it.each([
    ['the permission is granted', { permissions: fakePermissions('granted').permissions }],
    ['the permission is denied', { permissions: fakePermissions('denied').permissions }],
    ['the browser does not know the permission', { permissions: permissionsWithoutTheName }],
    ['the browser knows no permissions at all', {}],
  ])('is five minutes where %s', async (_where, options) => {
    const { failure, ended, requests } = waitingCall(options);
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 5 * minute });
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('can be another one', async () => {
    const { failure } = waitingCall({ limitMs: 2 * minute });
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 2 * minute });
  });

  it('does not run while the browser may be asking the person', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { ended, cancel, failure } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(ended).not.toHaveBeenCalled();

    change('granted');
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 65 * minute });
    cancel();
  });

  it('stands still while the question is open and goes on from there', async () => {
    const { permissions, change } = fakePermissions('granted');
    const { ended, failure } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(3 * minute);
    change('prompt');
    await vi.advanceTimersByTimeAsync(10 * minute);
    change('granted');
    await vi.advanceTimersByTimeAsync(2 * minute - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timed_out' });
  });

  it('is over at once when the computer wakes after it', async () => {
    let now = 0;
    const { failure } = waitingCall({ now: () => now });
    now = 20 * minute;
    await vi.advanceTimersByTimeAsync(250);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 20 * minute });
  });

  it('does not touch an answer that came before it', async () => {
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    const agent = createDesktopAgent({ url: 'http://localhost:9410', fetch });
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the reports of progress', () => {
  it('begin at once, with a permission that is not known yet', () => {
    const { onProgress, cancel } = waitingCall({ permissions: fakePermissions('prompt').permissions });
    expect(onProgress.mock.calls).toEqual([[{ phase: 'waiting', permission: 'unknown', elapsedMs: 0 }]]);
    cancel();
  });

  it('say what the browser says as soon as it is known, and a few times a second how long it takes', async () => {
    const { onProgress, cancel } = waitingCall({ permissions: fakePermissions('prompt').permissions });
    await vi.advanceTimersByTimeAsync(500);
    expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual([
      { phase: 'waiting', permission: 'unknown', elapsedMs: 0 },
      { phase: 'waiting', permission: 'prompt', elapsedMs: 0 },
      { phase: 'waiting', permission: 'prompt', elapsedMs: 250 },
      { phase: 'waiting', permission: 'prompt', elapsedMs: 500 },
    ]);
    cancel();
  });

  it('come at the very moment at which the person decides', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { onProgress, cancel } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1100);
    change('granted');
    expect(onProgress).toHaveBeenLastCalledWith({
      phase: 'waiting',
      permission: 'granted',
      elapsedMs: 1100,
    });
    cancel();
  });

  it('stay at "unknown" where the browser does not know the permission', async () => {
    const { onProgress, cancel } = waitingCall({ permissions: permissionsWithoutTheName });
    await vi.advanceTimersByTimeAsync(250);
    expect(onProgress.mock.calls.map(([{ permission }]) => permission)).toEqual(['unknown', 'unknown']);
    cancel();
  });

  it('end with the call', async () => {
    const { permissions, change, listeners } = fakePermissions('prompt');
    const { onProgress, cancel, failure } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1000);
    cancel();
    await failure;
    onProgress.mockClear();

    change('granted');
    await vi.advanceTimersByTimeAsync(minute);
    expect(onProgress).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});

describe('the permission', () => {
  it('is asked for by the one name that tells the truth', async () => {
    const { permissions, asked } = fakePermissions('granted');
    const { failure } = waitingCall({ permissions, answer: () => Promise.reject(new TypeError()) });
    await failure;
    expect(new Set(asked)).toEqual(new Set(['loopback-network']));
  });

  it.each(['granted', 'denied', 'prompt'] as const)('comes with a failed call: %s', async (state) => {
    const { permissions } = fakePermissions(state);
    const cause = new TypeError('Failed to fetch');
    const { failure } = waitingCall({ permissions, answer: () => Promise.reject(cause) });
    expect(await failure).toMatchObject({ code: 'unreachable', permission: state, elapsedMs: 0, cause });
  });

  it.each([
    ['the browser does not know its name', permissionsWithoutTheName],
    ['the browser knows no permissions', undefined],
  ])('is "unknown" with a failed call where %s', async (_where, permissions) => {
    const answer = () => Promise.reject(new TypeError('Load failed'));
    const { failure } = waitingCall({ answer, ...(permissions && { permissions }) });
    expect(await failure).toMatchObject({ code: 'unreachable', permission: 'unknown' });
  });

  it('is the one at the end of the call, not at its start', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { promise: blocked, reject } = Promise.withResolvers<Response>();
    const { failure } = waitingCall({ permissions, answer: () => blocked });
    await vi.advanceTimersByTimeAsync(4000);
    change('denied');
    reject(new TypeError('Failed to fetch'));
    expect(await failure).toMatchObject({ code: 'unreachable', permission: 'denied', elapsedMs: 4000 });
  });

  it('does not stop the attempt, because "denied" is not always enforced', async () => {
    const { permissions } = fakePermissions('denied');
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    const agent = createDesktopAgent({ url: 'http://localhost:9410', fetch, permissions });
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('is no longer listened to after an answer', async () => {
    const { permissions, listeners } = fakePermissions('granted');
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { fetch } = fakeFetch(() => promise);
    const call = createDesktopAgent({ url: 'http://localhost:9410', fetch, permissions }).register(
      optionsJwt,
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(listeners.size).toBe(1);
    resolve(new Response(answerJwt));
    await call;
    expect(listeners.size).toBe(0);
  });

  it.each([
    ['a failure', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a refusal', () => new Response('', { status: 403 })],
    ['an answer that is none', () => new Response('?')],
  ])('is no longer listened to after %s', async (_what, answer) => {
    const { permissions, listeners } = fakePermissions('prompt');
    await waitingCall({ permissions, answer }).failure;
    await vi.advanceTimersByTimeAsync(0);
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not listened to where the browser tells it only after the call has ended', async () => {
    const { permissions, listeners } = fakePermissions('granted');
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const slow = {
      query: async (descriptor: { name: string }) => {
        await late;
        return permissions.query(descriptor);
      },
    };
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    const agent = createDesktopAgent({ url: 'http://localhost:9410', fetch, permissions: slow });
    await agent.register(optionsJwt);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(listeners.size).toBe(0);
  });
});
