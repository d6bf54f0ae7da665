// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { DesktopAgentError, Platform } from '../src/index.ts';
import { agentWith, failureOf, fakeFetch, optionsJwt } from './fake-agent.ts';
import { fakePermissions, permissionsWithoutTheName } from './fake-permissions.ts';
import { fakePlatform, fakeStorage } from './fake-platform.ts';

interface Failing extends Partial<Omit<Platform, 'fetch' | 'now' | 'permissions'>> {
  before?: PermissionState | 'unknown';
  after?: PermissionState;
  /** When the browser let the request fail. */
  afterMs?: number;
  cause?: unknown;
  /** What the probes find: any program, and one that lets this page read. */
  somethingAnswers?: boolean;
  pageIsHeard?: boolean;
  /** What happens before the request fails. */
  meanwhile?: (platform: Platform) => void;
}

/** A call that the browser lets fail without a word, with the probes that were sent afterwards. */
async function fail({
  before = 'granted',
  after,
  afterMs = 5,
  cause = new TypeError('Failed to fetch'),
  somethingAnswers = false,
  pageIsHeard = false,
  meanwhile,
  ...overrides
}: Failing): Promise<{ error: DesktopAgentError; probes: string[] }> {
  let now = 0;
  const asked = before === 'unknown' ? undefined : fakePermissions(before);
  const { fetch, probes } = fakeFetch(
    () => {
      now += afterMs;
      if (after) asked?.change(after);
      // As in browsers: what is told of comes after the failure.
      setTimeout(() => meanwhile?.(platform));
      return Promise.reject(cause);
    },
    ({ init }) => {
      if (init.mode === 'cors' ? pageIsHeard : somethingAnswers) return new Response('');
      throw new TypeError('Failed to fetch');
    },
  );
  const permissions = asked?.permissions ?? permissionsWithoutTheName;
  const platform = fakePlatform({ fetch, permissions, now: () => now, ...overrides });
  const error = await failureOf(agentWith(platform).register(optionsJwt));
  return { error, probes: probes.map(({ init, url }) => `${init.mode} ${url.pathname}`) };
}

const violation = (blockedURI: string, disposition = 'enforce') =>
  Object.assign(new Event('securitypolicyviolation'), { blockedURI, disposition });
const safari = { family: 'safari', engine: 'webkit', majorVersion: 26, system: 'mac' } as const;
const chrome143 = { family: 'chrome', engine: 'chromium', majorVersion: 143, system: 'mac' } as const;
const windows = { family: 'edge', engine: 'chromium', majorVersion: 156, system: 'windows' } as const;

const rows: [string, Failing, Partial<DesktopAgentError>][] = [
  [
    '2 blocked just now',
    { before: 'prompt', after: 'denied', afterMs: 4000 },
    { code: 'permission_blocked_now' },
  ],
  ['3 dismissed', { before: 'prompt', afterMs: 2000 }, { code: 'permission_dismissed' }],
  [
    '3 dismissed, on Windows',
    { before: 'prompt', afterMs: 6000, browser: windows },
    { code: 'permission_dismissed' },
  ],
  [
    '3 dismissed, where the name is not known',
    { before: 'unknown', browser: chrome143, afterMs: 2000 },
    { code: 'permission_dismissed' },
  ],
  ['4 blocked earlier', { before: 'denied' }, { code: 'permission_blocked' }],
  [
    '4 blocked by the browser itself, at the third closing',
    {
      before: 'prompt',
      after: 'denied',
      afterMs: 4000,
      storage: fakeStorage({ 'desktop-agent': '{"timesUndecided":2}' }),
    },
    { code: 'permission_blocked' },
  ],
  [
    '5 in a frame that may not',
    { before: 'denied', isFramed: true, isAllowedByPolicy: () => false },
    { code: 'permission_not_delegated', reason: 'frame' },
  ],
  [
    '5 in a frame, in a browser that does not tell',
    { before: 'denied', isFramed: true, isAllowedByPolicy: () => undefined },
    { code: 'permission_not_delegated', reason: 'frame' },
  ],
  [
    '5 by its own header',
    { before: 'denied', isAllowedByPolicy: () => false },
    { code: 'permission_not_delegated', reason: 'permissions_policy' },
  ],
  [
    '4 in a frame that may, blocked by the person',
    { before: 'denied', isFramed: true },
    { code: 'permission_blocked' },
  ],
  ['6 not there', {}, { code: 'unreachable' }],
  ['6 not there, on Windows, which takes 2 s', { afterMs: 2100, browser: windows }, { code: 'unreachable' }],
  ['6 not there, before the browser has asked', { before: 'prompt' }, { code: 'unreachable_or_unasked' }],
  [
    '6 the same on Windows, which takes 2 s',
    { before: 'prompt', afterMs: 2100, browser: windows },
    { code: 'unreachable_or_unasked' },
  ],
  ['6 not there, in a browser without the name', { before: 'unknown' }, { code: 'unreachable' }],
  ['8 and 10 refuses this site', { somethingAnswers: true }, { code: 'site_refused' }],
  [
    '8 although "denied", which is not enforced',
    { before: 'denied', somethingAnswers: true },
    { code: 'site_refused' },
  ],
  [
    '11 the page’s own policy',
    { meanwhile: ({ document }) => document.dispatchEvent(violation('http://localhost:9410/register')) },
    { code: 'blocked_by_csp' },
  ],
  [
    '11 the same, where only the origin is named',
    {
      before: 'prompt',
      meanwhile: ({ document }) => document.dispatchEvent(violation('http://localhost:9410')),
    },
    { code: 'blocked_by_csp' },
  ],
  ['12 Safari', { before: 'unknown', browser: safari, afterMs: 1 }, { code: 'browser_cannot' }],
  ['12 not a Safari that knows the permission', { browser: safari }, { code: 'unreachable' }],
  [
    '12 not where the page is not https',
    {
      before: 'unknown',
      browser: safari,
      page: { protocol: 'http:', hostname: 'localhost', origin: 'http://localhost' },
    },
    { code: 'unreachable' },
  ],
  [
    '12 not where it has worked before',
    {
      before: 'unknown',
      browser: safari,
      storage: fakeStorage({ 'desktop-agent': '{"address":"http://localhost:9410"}' }),
    },
    { code: 'unreachable' },
  ],
  ['13 a page over plain http', { before: 'denied', isSecureContext: false }, { code: 'insecure_page' }],
  ['16 a service worker in between', { hasServiceWorker: () => true }, { code: 'service_worker' }],
  [
    '16 the same, before the browser has asked',
    { before: 'prompt', hasServiceWorker: () => true },
    { code: 'service_worker' },
  ],
  ['it stopped midway', { afterMs: 30_000 }, { code: 'interrupted', reason: 'gone' }],
  [
    'it broke off and is back',
    { afterMs: 30_000, somethingAnswers: true },
    { code: 'interrupted', reason: 'still_there' },
  ],
  [
    'it broke off at once, but hears this page',
    { somethingAnswers: true, pageIsHeard: true },
    { code: 'interrupted', reason: 'still_there' },
  ],
  ['nothing that is known', { cause: new Error('?') }, { code: 'unexplained' }],
];

describe('a call that the browser lets fail without a word', () => {
  it.each(rows)('%s', async (_row, failing, expected) => {
    expect((await fail(failing)).error).toMatchObject(expected);
  });

  it('keeps what the browser said before and after, how long it took, and its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const { error } = await fail({ before: 'prompt', after: 'denied', afterMs: 4000, cause });
    expect(error).toMatchObject({
      permissionBefore: 'prompt',
      permission: 'denied',
      elapsedMs: 4000,
      address: 'http://localhost:9410',
      cause,
    });
  });

  it('after the browser’s question counts only from the answer', async () => {
    const { error } = await fail({ before: 'prompt', after: 'granted', afterMs: 60_000 });
    expect(error).toMatchObject({ code: 'unreachable', permission: 'granted' });
  });

  it.each([
    ['of another address', 'http://localhost:9999/register', 'enforce'],
    ['of an address that only begins alike', 'http://localhost:94100/register', 'enforce'],
    ['that is only reported', 'http://localhost:9410/register', 'report'],
  ])('is not taken for a violation %s', async (_what, blockedURI, disposition) => {
    const meanwhile = ({ document }: Platform) => document.dispatchEvent(violation(blockedURI, disposition));
    expect((await fail({ meanwhile })).error.code).toBe('unreachable');
  });
});

describe('the probe', () => {
  it.each([
    ['the browser may be asking', { before: 'prompt' }],
    ['the question was closed', { before: 'prompt', afterMs: 5000 }],
    ['the browser asks under a name that is not safe to query', { before: 'unknown', browser: chrome143 }],
    [
      'the page’s own policy is at fault',
      { meanwhile: ({ document }) => document.dispatchEvent(violation('http://localhost:9410')) },
    ],
    ['the page came over plain http', { before: 'denied', isSecureContext: false }],
  ] satisfies [string, Failing][])('is not sent where %s', async (_where, failing) => {
    expect((await fail(failing)).probes).toEqual([]);
  });

  it.each([
    ['is granted', { before: 'granted' }],
    ['was granted during the call', { before: 'prompt', after: 'granted' }],
    ['is denied, so that nothing can be asked', { before: 'denied' }],
    ['is not known', { before: 'unknown' }],
    [
      'does not matter, for the page is from this computer',
      { before: 'prompt', page: { protocol: 'https:', hostname: 'localhost', origin: '' } },
    ],
  ] satisfies [string, Failing][])('is sent where the permission %s', async (_where, failing) => {
    expect((await fail(failing)).probes).toEqual(['no-cors /']);
  });

  it('ends with the call', async () => {
    const controller = new AbortController();
    const { fetch, probes } = fakeFetch(
      () => Promise.reject(new TypeError('Failed to fetch')),
      async ({ signal }) => {
        controller.abort();
        signal.throwIfAborted();
        return new Response('');
      },
    );
    const call = agentWith({ fetch }).register(optionsJwt, { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    expect(probes).toHaveLength(1);
  });

  it('carries neither cookies nor a referrer nor the JWT', async () => {
    const { fetch, probes } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    await failureOf(agentWith({ fetch }).register(optionsJwt));
    expect(probes[0]?.init).toEqual({
      mode: 'no-cors',
      redirect: 'follow',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
  });
});

describe('a page that has been let through unasked once', () => {
  it('is on a private network: from then on its "prompt" means nothing', async () => {
    const { permissions } = fakePermissions('prompt');
    const window = new EventTarget();
    const answers = [() => new Response('a.b.c'), () => Promise.reject(new TypeError('Failed to fetch'))];
    const { fetch, probes } = fakeFetch(() => (answers.shift() ?? vi.fn())());
    await agentWith({ fetch, permissions, window }).register(optionsJwt);
    const failure = await failureOf(agentWith({ fetch, permissions, window }).register(optionsJwt));
    expect(failure).toMatchObject({ code: 'unreachable', permission: 'prompt' });
    expect(probes).toHaveLength(1);
  });
});
