import { Session, SignedOut } from 'shared';
import { describe, expect, test } from 'vitest';
import { authenticatedAtOf } from '../../src/oidc/complete.ts';
import { bodyOf } from '../body-of.ts';
import { answerAtPingOne, followToPingOne, signInAtPingOne } from './pingone-sign-in.ts';
import { startPortal } from './portal.ts';

const sessionCookie = '__Host-session';
const transactionCookie = '__Host-sign-in';

describe('the way to PingOne', () => {
  test('is the code flow with S256 PKCE, state and nonce', async () => {
    const portal = await startPortal();
    const response = await portal.browser().follow('/auth/sign-in?return_to=/mfa');
    expect(response.status).toBe(303);
    const address = new URL(response.headers.get('location') ?? '');
    expect(address.href).toContain(`${portal.pingOne.authUrl}/${portal.pingOne.environmentId}/as/authorize`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: portal.pingOne.webApplication.clientId,
      redirect_uri: 'https://portal.rp.test/auth/callback',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('leaves its transaction in a Lax cookie of ten minutes that nobody can read', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const response = await browser.follow('/auth/sign-in');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-sign-in-[\w-]+=/);
    expect(cookie.split('; ').slice(1)).toEqual(
      expect.arrayContaining(['Max-Age=600', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
    );
    expect(cookie).not.toContain('Domain');
    const state = new URL(response.headers.get('location') ?? '').searchParams.get('state') ?? '';
    expect(cookie).not.toContain(state);
  });

  test('asks for a recent first factor where one is needed, else for one of this session’s lifetime', async () => {
    const portal = await startPortal();
    const askedFor = async (query: string) => {
      const response = await portal.browser().follow(`/auth/sign-in${query}`);
      return new URL(response.headers.get('location') ?? '').searchParams.get('max_age');
    };
    expect(await askedFor('?max_age=600')).toBe('600');
    expect(await askedFor('')).toBe(String(12 * 60 * 60));
  });

  test('asks PingOne for the first factor again where the page wants that, and takes no other prompt', async () => {
    const portal = await startPortal();
    const location = async (query: string) =>
      (await portal.browser().follow(`/auth/sign-in${query}`)).headers.get('location') ?? '';
    expect(new URL(await location('?prompt=login')).searchParams.get('prompt')).toBe('login');
    expect(new URL(await location('')).searchParams.has('prompt')).toBe(false);
    expect(await location('?prompt=none')).toBe('/sign-in-problem?code=return_to_invalid');
  });

  test.each([
    ['ui_locales=de', 'de'],
    ['ui_locales=de-CH+de+en-US', 'de-CH de en-US'],
    ['ui_locales=de&ui_locales=en', 'de en'],
    ['ui_locales=a+b2+de%26prompt%3Dnone+%3Cscript%3E+fr', 'fr'],
    ['ui_locales=aa+bb+cc+dd+ee+ff', 'aa bb cc dd ee'],
    [`ui_locales=${'x'.repeat(2_000)}`, undefined],
    ['ui_locales=', undefined],
    ['', undefined],
  ])('tells PingOne the languages that a person reads: %s', async (query, uiLocales) => {
    const portal = await startPortal();
    const response = await portal.browser().follow(`/auth/sign-in?${query}`);
    expect(response.headers.get('location')).toContain('/as/authorize?');
    await fetch(response.headers.get('location') ?? '', { redirect: 'manual' });
    expect(portal.pingOne.authorizationRequests).toEqual([uiLocales === undefined ? {} : { uiLocales }]);
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'is not taken for a return to %s',
    async (address) => {
      const portal = await startPortal();
      const response = await portal
        .browser()
        .follow(`/auth/sign-in?return_to=${encodeURIComponent(address)}`);
      expect(response.headers.get('location')).toBe('/sign-in-problem?code=return_to_invalid');
    },
  );
});

describe('the way back', () => {
  test('starts a session at level 1 in a Strict cookie, and goes where the person wanted to', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const callback = await signInAtPingOne(browser, 'dana.desktop', '/mfa?return_to=%2Fpayroll');
    const response = await browser.visit(callback);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/mfa?return_to=%2Fpayroll');
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(sessionCookie)) ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect([...browser.cookies.keys()].filter((name) => name.startsWith(transactionCookie))).toEqual([]);
    expect(await (await browser.call('GET', '/api/session')).json()).toMatchObject({
      user: { username: 'dana.desktop', name: 'Dana Desktop', email: 'dana.desktop@example.com' },
      level: 1,
      relyingParty: { id: 'rp.test', origin: 'https://portal.rp.test' },
      desktopAgent: {
        url: portal.desktopAgent.url,
        urls: [portal.desktopAgent.url],
        reportOutcomes: true,
      },
      mfaAtSignIn: true,
    });
  });

  test('with a wrong state: nothing is signed in, and the right answer still works', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const callback = await signInAtPingOne(browser, 'dana.desktop');
    const forged = callback.replace(/state=[^&]+/, 'state=forged');
    const response = await browser.visit(forged);
    expect(response.headers.get('location')).toBe('/sign-in-problem?code=sign_in_mismatch');
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await browser.visit(callback)).headers.get('location')).toBe('/');
  });

  test('a second time: refused, and the session stays', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const callback = await signInAtPingOne(browser, 'dana.desktop');
    const copy = browser.clone();
    await browser.visit(callback);
    for (const again of [browser, copy]) {
      const response = await again.visit(callback);
      expect(response.headers.get('location')).toBe('/sign-in-problem?code=sign_in_expired');
    }
    expect(await (await browser.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });

  test('in a browser that never started: refused', async () => {
    const portal = await startPortal();
    const callback = await signInAtPingOne(portal.browser(), 'dana.desktop');
    const victim = portal.browser();
    const response = await victim.visit(callback);
    expect(response.headers.get('location')).toBe('/sign-in-problem?code=sign_in_expired');
    expect(victim.cookies.has(sessionCookie)).toBe(false);
  });

  test("with another browser's transaction: refused", async () => {
    const portal = await startPortal();
    const callback = await signInAtPingOne(portal.browser(), 'dana.desktop');
    const victim = portal.browser();
    await victim.follow('/auth/sign-in');
    const response = await victim.visit(callback);
    expect(response.headers.get('location')).toBe('/sign-in-problem?code=sign_in_mismatch');
  });

  test('of two that were begun in two tabs: each is finished by its own answer', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const first = await signInAtPingOne(browser, 'dana.desktop', '/first');
    const second = await signInAtPingOne(browser, 'dana.desktop', '/second');
    expect((await browser.visit(first)).headers.get('location')).toBe('/first');
    expect((await browser.visit(second)).headers.get('location')).toBe('/second');
  });

  test('leaves no more than a few transactions behind, however often a sign-in is begun', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    for (let count = 0; count < 20; count += 1) await browser.follow('/auth/sign-in');
    const left = [...browser.cookies.keys()].filter((name) => name.startsWith(transactionCookie));
    expect(left.length).toBeLessThanOrEqual(3);
  });

  test('of the one begun last is finished, however many were begun before it', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    for (let count = 0; count < 5; count += 1) await browser.follow('/auth/sign-in');
    const callback = await signInAtPingOne(browser, 'dana.desktop');
    expect((await browser.visit(callback)).headers.get('location')).toBe('/');
  });

  test('leaves transactions that no server finds too large, whatever the address holds', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    for (const filler of ['x', '%5C', '%22', "'"]) {
      const place = `/?q=${filler.repeat(Math.floor(1000 / filler.length))}`;
      await browser.follow(`/auth/sign-in?max_age=999999&return_to=${encodeURIComponent(place)}`);
    }
    const size = [...browser.cookies].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    expect(size).toBeLessThan(7_000);
    expect(
      (await browser.follow(`/auth/sign-in?return_to=${encodeURIComponent('/?q=\\')}`)).headers.get(
        'location',
      ),
    ).toBe('/sign-in-problem?code=return_to_invalid');
  });

  test('of two tabs: the one that is finished last replaces the other, so that sign-out ends both', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const first = await signInAtPingOne(browser, 'dana.desktop');
    const second = await signInAtPingOne(browser, 'dana.desktop');
    await browser.visit(first);
    const thief = browser.clone();
    await browser.visit(second);
    expect((await thief.call('GET', '/api/devices')).status).toBe(401);
    expect((await browser.call('GET', '/api/devices')).status).toBe(200);
  });

  test('without the recent first factor that was asked for: refused, although the browser took the question out', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const response = await browser.follow('/auth/sign-in?max_age=600');
    const address = new URL(response.headers.get('location') ?? '');
    address.searchParams.delete('max_age');
    const callback = await answerAtPingOne(browser, address, 'dana.desktop');
    expect((await browser.visit(callback)).headers.get('location')).toBe(
      '/sign-in-problem?code=sign_in_rejected',
    );
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  test('with an answer of another issuer: refused (RFC 9207)', async () => {
    const portal = await startPortal();
    const browser = portal.browser();
    const callback = await signInAtPingOne(browser, 'dana.desktop');
    const mixedUp = callback.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example/as')}`);
    expect(mixedUp).not.toBe(callback);
    const response = await browser.visit(mixedUp);
    expect(response.headers.get('location')).toBe('/sign-in-problem?code=sign_in_rejected');
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  test.each([
    ['access_denied', 'sign_in_refused'],
    ['server_error', 'pingone_unavailable'],
    ['invalid_scope', 'sign_in_rejected'],
  ])('with the error %s: a page that says so', async (error, code) => {
    const portal = await startPortal();
    const browser = portal.browser();
    const { state, iss } = await followToPingOne(browser);
    const query = new URLSearchParams({ error, error_description: 'secret words', state, iss });
    const response = await browser.visit(`/auth/callback?${query}`);
    expect(response.headers.get('location')).toBe(`/sign-in-problem?code=${code}`);
    expect(portal.log.join()).not.toContain('secret words');
  });

  test('replaces the session that the browser had, which ends', async () => {
    const portal = await startPortal();
    const browser = await portal.signedIn('dana.desktop');
    const before = browser.clone();
    const callback = await signInAtPingOne(browser, 'sam.several');
    await browser.visit(callback);
    expect(await (await browser.call('GET', '/api/session')).json()).toMatchObject({
      user: { username: 'sam.several' },
      level: 1,
    });
    expect(await (await before.call('GET', '/api/session')).json()).toMatchObject({ user: null });
  });
});

test('where a sign-in fails, the page that says so knows where the person wanted to go', async () => {
  const portal = await startPortal();
  const browser = portal.browser();
  const { state, iss } = await followToPingOne(browser, '/mfa?return_to=%2Fpayroll');
  const query = new URLSearchParams({ error: 'access_denied', state, iss });
  const response = await browser.visit(`/auth/callback?${query}`);
  const address = new URL(response.headers.get('location') ?? '', 'https://portal.rp.test');
  expect(address.pathname).toBe('/sign-in-problem');
  expect(address.searchParams.get('return_to')).toBe('/mfa?return_to=%2Fpayroll');
});

test('PingOne away: a page that says so, and the next try works', async () => {
  const portal = await startPortal({ environment: { OIDC_ISSUER: 'http://127.0.0.1:9/env/as' } });
  const response = await portal.browser().follow('/auth/sign-in');
  expect(response.headers.get('location')).toBe('/sign-in-problem?code=pingone_unavailable');
});

test('an id token without a PingOne user id where it is said to be: refused', async () => {
  const portal = await startPortal({ environment: { OIDC_USER_ID_CLAIM: 'p1_user_id' } });
  const browser = portal.browser();
  const callback = await signInAtPingOne(browser, 'dana.desktop');
  expect((await browser.visit(callback)).headers.get('location')).toBe(
    '/sign-in-problem?code=sign_in_rejected',
  );
});

test('where the ID token holds no name, userinfo gives it', async () => {
  const portal = await startPortal({
    simulators: { pingOne: { choices: { profileClaimsInIdToken: false } } },
  });
  const browser = await portal.signedIn('dana.desktop');
  expect(await bodyOf(Session, await browser.call('GET', '/api/session'))).toMatchObject({
    user: { username: 'dana.desktop', name: 'Dana Desktop' },
  });
});

test('the age of a sign-in is the age of the proof, not of the session', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const threeHoursAgo = Date.parse('2026-11-22T09:00:00Z') / 1000;
  expect(authenticatedAtOf(threeHoursAgo, now)?.toISOString()).toBe('2026-11-22T09:00:00.000Z');
  expect(authenticatedAtOf(undefined, now)).toBeUndefined();
  expect(authenticatedAtOf(now / 1000 + 3600, now)?.toISOString()).toBe('2026-11-22T12:00:00.000Z');
});

describe('sign-out', () => {
  test('ends the session at once, for every holder of its cookie', async () => {
    const portal = await startPortal();
    const browser = await portal.signedIn('dana.desktop');
    const thief = browser.clone();
    const response = await browser.call('POST', '/auth/sign-out', {});
    expect(response.status).toBe(200);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await thief.call('GET', '/api/devices')).status).toBe(401);
  });

  test('says where PingOne ends its session, without a token in the address', async () => {
    const portal = await startPortal();
    const browser = await portal.signedIn('dana.desktop');
    const { redirectTo } = await bodyOf(SignedOut, await browser.call('POST', '/auth/sign-out', {}));
    const address = new URL(redirectTo);
    expect(address.href).toContain(`${portal.pingOne.authUrl}/${portal.pingOne.environmentId}/as/signoff`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: portal.pingOne.webApplication.clientId,
      post_logout_redirect_uri: 'https://portal.rp.test/signed-out',
    });
  });

  test('of somebody who is signed out already is no error', async () => {
    const portal = await startPortal();
    expect((await portal.browser().call('POST', '/auth/sign-out', {})).status).toBe(200);
  });
});

test('S14: too many sign-ins from one address are told so on a page, and fill no error log', async () => {
  const portal = await startPortal({ environment: { LIMIT_ADDRESS_REQUESTS: '2' } });
  const browser = portal.browser();
  for (let count = 0; count < 2; count += 1) await browser.follow('/auth/sign-in');
  for (const path of ['/auth/sign-in', '/auth/callback?code=c&state=s']) {
    const response = await browser.follow(path);
    expect(response.headers.get('location')).toContain('/sign-in-problem?code=rate_limited');
  }
  expect(portal.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
