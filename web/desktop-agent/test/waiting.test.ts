// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallProgress, DesktopAgentOptions, Platform } from '../src/index.ts';
import {
  agentWith,
  answerJwt,
  failureOf,
  fakeFetch,
  never,
  optionsJwt,
  type SentRequest,
} from './fake-agent.ts';
import { fakePermissions, permissionsWithoutTheName } from './fake-permissions.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Waiting extends Partial<Platform> {
  answer?: (request: SentRequest) => Response | Promise<Response>;
  options?: Partial<DesktopAgentOptions>;
}

/** A call that is under way, with what was told of it and how it ended. */
function waitingCall({ answer = never, options, ...platform }: Waiting) {
  const { fetch, requests } = fakeFetch(answer);
  const agent = agentWith({ fetch, ...platform }, undefined, options);
  const progress: CallProgress[] = [];
  const onProgress = (now: CallProgress) => void progress.push(now);
  const controller = new AbortController();
  const ended = vi.fn();
  const failure = failureOf(agent.register(optionsJwt, { signal: controller.signal, onProgress }));
  void failure.then(ended, ended);
  return { failure, ended, progress, requests, cancel: () => controller.abort() };
}

describe('the time limit', () => {
  it.each([
    ['the permission is granted', { permissions: fakePermissions('granted').permissions }],
    ['the permission is denied', { permissions: fakePermissions('denied').permissions }],
    ['the browser does not know the permission', { permissions: permissionsWithoutTheName }],
    ['the browser knows no permissions at all', {}],
  ])('is five minutes where %s', async (_where, platform) => {
    const { failure, ended, requests } = waitingCall(platform);
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 5 * minute });
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('can be another one', async () => {
    const { failure } = waitingCall({ options: { limitMs: 2 * minute } });
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 2 * minute });
  });

  it('does not run while the browser may be asking the person', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { ended, failure } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(ended).not.toHaveBeenCalled();

    change('granted');
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 65 * minute });
  });

  it('does not run in a browser that asks under a name that is not safe to query', async () => {
    const browser = { family: 'chrome', engine: 'chromium', majorVersion: 143, system: 'windows' } as const;
    const { ended, cancel } = waitingCall({ permissions: permissionsWithoutTheName, browser });
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(ended).not.toHaveBeenCalled();
    cancel();
  });

  it.each(['localhost', 'portal.localhost', '127.0.0.1', '[::1]'])(
    'runs on a page from %s, for which no browser asks whatever it says',
    async (hostname) => {
      const page = { protocol: 'http:', hostname, origin: `http://${hostname}` };
      const { failure } = waitingCall({ permissions: fakePermissions('prompt').permissions, page });
      await vi.advanceTimersByTimeAsync(5 * minute);
      expect(await failure).toMatchObject({ code: 'timed_out' });
    },
  );

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
    await vi.advanceTimersByTimeAsync(0);
    now = 20 * minute;
    await vi.advanceTimersByTimeAsync(250);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 20 * minute });
  });

  it('does not touch an answer that came before it', async () => {
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch }).register(optionsJwt)).toBe(answerJwt);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what goes on', () => {
  const phases = (progress: CallProgress[]) => [...new Set(progress.map(({ phase }) => phase))];

  it('is that the browser may be asking, where it may and has not answered for a moment', async () => {
    const { progress, cancel } = waitingCall({ permissions: fakePermissions('prompt').permissions });
    await vi.advanceTimersByTimeAsync(1000);
    expect(progress).toEqual([
      { phase: 'calling', elapsedMs: 0 },
      { phase: 'calling', elapsedMs: 250 },
      { phase: 'calling', elapsedMs: 500 },
      { phase: 'waiting_for_permission', elapsedMs: 750 },
      { phase: 'waiting_for_permission', elapsedMs: 1000 },
    ]);
    cancel();
  });

  it.each([
    ['granted', fakePermissions('granted').permissions],
    ['unknown', permissionsWithoutTheName],
  ])('is that PingID Desktop has it, where the permission is %s', async (_state, permissions) => {
    const { progress, cancel } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1000);
    expect(phases(progress)).toEqual(['calling', 'waiting_for_person']);
    cancel();
  });

  it('changes at the very moment at which the person decides', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { progress, cancel } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1100);
    change('granted');
    expect(progress.at(-1)).toEqual({ phase: 'waiting_for_person', elapsedMs: 1100 });
    cancel();
  });

  it('is not that PingID Desktop has it, when the person has just blocked it', async () => {
    const { permissions, change } = fakePermissions('prompt');
    const { progress, cancel } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1100);
    change('denied');
    expect(progress.at(-1)).toEqual({ phase: 'waiting_for_permission', elapsedMs: 1100 });
    cancel();
  });

  it('is that PingID Desktop has it, in a browser that asks under another name and has let it through', async () => {
    const browser = { family: 'edge', engine: 'chromium', majorVersion: 143, system: 'windows' } as const;
    const platform = { permissions: permissionsWithoutTheName, browser, window: new EventTarget() };
    await agentWith({ fetch: fakeFetch(() => new Response(answerJwt)).fetch, ...platform }).register(
      optionsJwt,
    );
    const { failure } = waitingCall(platform);
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(await failure).toMatchObject({ code: 'timed_out' });
  });

  it('is told no more once the call has ended', async () => {
    const { permissions, change, listeners } = fakePermissions('prompt');
    const { progress, cancel, failure } = waitingCall({ permissions });
    await vi.advanceTimersByTimeAsync(1000);
    cancel();
    await failure;
    progress.splice(0);

    change('granted');
    await vi.advanceTimersByTimeAsync(minute);
    expect(progress).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});

describe('the permission', () => {
  it('is asked for by the one name that tells the truth, before anything is sent', async () => {
    const { permissions, asked } = fakePermissions('granted');
    const askedBefore = vi.fn();
    const answer = () => {
      askedBefore([...asked]);
      return new Response(answerJwt);
    };
    await agentWith({ fetch: fakeFetch(answer).fetch, permissions }).register(optionsJwt);
    expect(askedBefore).toHaveBeenCalledWith(['loopback-network']);
    expect(new Set(asked)).toEqual(new Set(['loopback-network']));
  });

  it('does not stop the attempt, because "denied" is not always enforced', async () => {
    const { permissions } = fakePermissions('denied');
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch, permissions }).register(optionsJwt)).toBe(answerJwt);
  });

  it.each([
    ['an answer', () => new Response(answerJwt)],
    ['a failure', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a refusal', () => new Response('', { status: 403 })],
    ['an answer that is none', () => new Response('?')],
  ])('is no longer listened to after %s', async (_what, answer) => {
    const { permissions, listeners } = fakePermissions('prompt');
    const call = agentWith({ fetch: fakeFetch(answer).fetch, permissions }).register(optionsJwt);
    const ended = call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    await ended;
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not told yet when the person gives up: nothing is sent at all', async () => {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const { permissions, listeners } = fakePermissions('granted');
    const slow = {
      query: async (descriptor: { name: string }) => {
        await late;
        return permissions.query(descriptor);
      },
    };
    const { cancel, failure, requests } = waitingCall({ permissions: slow });
    cancel();
    resolve();
    expect(await failure).toMatchObject({ code: 'cancelled' });
    expect(requests).toHaveLength(0);
    expect(listeners.size).toBe(0);
  });
});
