// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type Platform,
  waitUntilWorthRetrying,
} from '../src/index.ts';
import { fakeFetch } from './fake-agent.ts';
import { fakePermissions } from './fake-permissions.ts';
import { fakePlatform } from './fake-platform.ts';

const second = 1000;
const addresses = ['http://localhost:9410'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Watching extends Partial<Omit<Platform, 'permissions'>> {
  state?: PermissionState;
  isThere?: () => boolean;
}

/** A page that shows a failure, and waits for the moment at which another try makes sense. */
function watch(
  code: DesktopAgentErrorCode,
  { state = 'granted', isThere = () => false, ...overrides }: Watching,
) {
  const { permissions, change, listeners } = fakePermissions(state);
  const { fetch, probes, requests } = fakeFetch(
    () => new Response(''),
    () => {
      if (!isThere()) throw new TypeError('Failed to fetch');
      return new Response('');
    },
  );
  const platform = fakePlatform({ fetch, permissions, ...overrides });
  const controller = new AbortController();
  const ended = vi.fn<(how: string) => void>();
  const error = new DesktopAgentError(code, { addresses, permission: state });
  waitUntilWorthRetrying(error, { platform, signal: controller.signal }).then(
    () => ended('worth retrying'),
    (cause: DesktopAgentError) => ended(cause.code),
  );
  return { ended, probes, requests, change, listeners, platform, abort: () => controller.abort() };
}

const codesThatPermissionEnds = [
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'unreachable_or_unasked',
  'unreachable',
  'service_worker',
] as const;
const codesThatOnlyAPersonEnds = [
  'blocked_by_csp',
  'browser_cannot',
  'busy',
  'cancelled',
  'insecure_page',
  'interrupted',
  'permission_not_delegated',
  'refused',
  'site_refused',
  'timed_out',
  'unexpected_answer',
  'unexplained',
] as const;

describe('another try makes sense by itself', () => {
  it.each(codesThatPermissionEnds)('when the permission is granted, after %s', async (code) => {
    const { ended, change, listeners } = watch(code, { state: 'denied' });
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).not.toHaveBeenCalled();
    change('granted');
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('worth retrying');
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when it was granted before anybody listened', async () => {
    const ended = vi.fn();
    const { permissions } = fakePermissions('granted');
    const error = new DesktopAgentError('permission_blocked', { addresses, permission: 'denied' });
    const { signal } = new AbortController();
    waitUntilWorthRetrying(error, { platform: fakePlatform({ permissions }), signal }).then(ended, ended);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('allowed');
  });

  it('in the tab that the person sees, not in those behind it', async () => {
    let isVisible = false;
    const { ended, change, platform } = watch('permission_blocked', {
      state: 'denied',
      isVisible: () => isVisible,
    });
    await vi.advanceTimersByTimeAsync(0);
    change('granted');
    await vi.advanceTimersByTimeAsync(60 * second);
    expect(ended).not.toHaveBeenCalled();
    isVisible = true;
    platform.document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('worth retrying');
  });

  it('not when the permission only changes to something else', async () => {
    const { ended, change, abort } = watch('permission_blocked', { state: 'denied' });
    await vi.advanceTimersByTimeAsync(0);
    change('prompt');
    await vi.advanceTimersByTimeAsync(60 * second);
    expect(ended).not.toHaveBeenCalled();
    abort();
  });

  it.each(['unreachable', 'service_worker'] as const)('when something answers, after %s', async (code) => {
    let isThere = false;
    const { ended, requests } = watch(code, { isThere: () => isThere });
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(ended).not.toHaveBeenCalled();
    isThere = true;
    await vi.advanceTimersByTimeAsync(30 * second);
    expect(ended).toHaveBeenCalledExactlyOnceWith('worth retrying');
    expect(vi.getTimerCount()).toBe(0);
    expect(requests).toEqual([]);
  });

  it.each(codesThatOnlyAPersonEnds)('never after %s, whatever changes', async (code) => {
    const { ended, change, probes, abort } = watch(code, { state: 'denied', isThere: () => true });
    await vi.advanceTimersByTimeAsync(0);
    change('granted');
    await vi.advanceTimersByTimeAsync(300 * second);
    expect(ended).not.toHaveBeenCalled();
    expect(probes).toEqual([]);
    abort();
  });

  it('no more once the page has gone on', async () => {
    const { ended, abort, probes, listeners } = watch('unreachable', {});
    await vi.advanceTimersByTimeAsync(second);
    abort();
    await vi.advanceTimersByTimeAsync(60 * second);
    expect(ended).toHaveBeenCalledExactlyOnceWith('cancelled');
    expect(probes).toEqual([]);
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('looking whether something answers', () => {
  const timesOf = async (watching: ReturnType<typeof watch>, seconds: number) => {
    const times: number[] = [];
    for (let at = 1; at <= seconds; at += 1) {
      const before = watching.probes.length;
      await vi.advanceTimersByTimeAsync(second);
      if (watching.probes.length > before) times.push(at);
    }
    return times;
  };

  it('has growing pauses, of half a minute at most', async () => {
    const watching = watch('unreachable', {});
    expect(await timesOf(watching, 150)).toEqual([2, 5, 10, 17, 27, 42, 65, 95, 125]);
    watching.abort();
  });

  it.each(['prompt', 'denied'] as const)('sends nothing while the permission is "%s"', async (state) => {
    const { probes, platform, abort } = watch('unreachable', { state, isThere: () => true });
    await vi.advanceTimersByTimeAsync(60 * second);
    platform.window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(second);
    expect(probes).toEqual([]);
    abort();
  });

  it('sends nothing while nobody sees the page, and at once when they come back to it', async () => {
    let isVisible = false;
    const { probes, platform, ended } = watch('unreachable', {
      isVisible: () => isVisible,
      isThere: () => true,
    });
    await vi.advanceTimersByTimeAsync(60 * second);
    expect(probes).toEqual([]);
    isVisible = true;
    platform.document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('worth retrying');
  });

  it('happens at once when the window gets the focus, as after starting the app', async () => {
    const { platform, ended } = watch('unreachable', { isThere: () => true });
    await vi.advanceTimersByTimeAsync(0);
    platform.window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('worth retrying');
  });

  it('happens once at a time, however often the person comes and goes', async () => {
    const { promise } = Promise.withResolvers<Response>();
    const { permissions } = fakePermissions('granted');
    const { fetch, probes } = fakeFetch(
      () => new Response(''),
      () => promise,
    );
    const platform = fakePlatform({ fetch, permissions });
    const controller = new AbortController();
    const error = new DesktopAgentError('unreachable', { addresses, permission: 'granted' });
    waitUntilWorthRetrying(error, { platform, signal: controller.signal }).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    for (let times = 0; times < 5; times += 1) platform.window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(probes).toHaveLength(1);
    controller.abort();
  });
});
