import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Browser, newSignIn, openBrowser, type Page } from './browser.ts';
import { read } from './client.ts';
import { portal } from './desktop.ts';
import { at, textAt } from './json.ts';
import { dana, ownPingOne, sam, sharedPingOne } from './setup.ts';

const { pingOne, client } = await sharedPingOne();
const issuer = `${pingOne.authUrl}/${pingOne.environmentId}/as`;

/** Goes through a sign-in as somebody, and answers the tokens. */
async function signIn(person = 'dana.desktop', browser = openBrowser(pingOne)) {
  const attempt = newSignIn(pingOne);
  const page = await browser.get(attempt.url);
  const back = await browser.submit(page, { person });
  return (await attempt.redeem(back.url.searchParams.get('code'))).body;
}

const isAsked = (page: Page) => page.status === 200 && page.text.includes('Who is signing in?');

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.get(newSignIn(pingOne).url)).url.searchParams.has('code');
}

test('discovery names the addresses as PingOne does', async () => {
  const { body } = await read(await fetch(`${issuer}/.well-known/openid-configuration`));
  expect(body).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    end_session_endpoint: `${issuer}/signoff`,
    code_challenge_methods_supported: ['S256'],
  });
});

describe('sign-in', () => {
  test('is by form: a person is chosen, and the application gets a code', async () => {
    const browser = openBrowser(pingOne);
    const attempt = newSignIn(pingOne);
    const page = await browser.get(attempt.url);
    expect(isAsked(page)).toBe(true);
    expect(page.text).toContain('<span class="visually-hidden">Sign in as </span>Dana Desktop');
    const back = await browser.submit(page, { person: 'dana.desktop' });
    expect(`${back.url.origin}${back.url.pathname}`).toBe(`${portal}/auth/callback`);
    expect(back.url.searchParams.get('state')).toBe('a-state');

    const { status, body } = await attempt.redeem(back.url.searchParams.get('code'));
    expect(status).toBe(200);
    const { payload } = await jwtVerify(
      textAt(body, 'id_token'),
      createRemoteJWKSet(new URL(`${issuer}/jwks`)),
      {
        algorithms: ['RS256'],
        issuer,
        audience: pingOne.webApplication.clientId,
      },
    );
    expect(payload).toMatchObject({
      sub: dana,
      nonce: 'a-nonce',
      preferred_username: 'dana.desktop',
      name: 'Dana Desktop',
      email: 'dana.desktop@example.com',
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
  });

  test('that is cancelled goes back with access_denied', async () => {
    const browser = openBrowser(pingOne);
    const page = await browser.get(newSignIn(pingOne).url);
    const { url } = await browser.submit(page, { cancel: 'yes' });
    expect(url.origin).toBe(portal);
    expect([url.searchParams.get('error'), url.searchParams.get('state')]).toEqual([
      'access_denied',
      'a-state',
    ]);
  });

  test('of nobody is refused', async () => {
    const browser = openBrowser(pingOne);
    const page = await browser.get(newSignIn(pingOne).url);
    expect((await browser.submit(page, { person: 'eve' })).status).toBe(400);
  });

  test('of another browser is refused', async () => {
    const page = await openBrowser(pingOne).get(newSignIn(pingOne).url);
    const refused = await openBrowser(pingOne).submit(page, { person: 'dana.desktop' });
    expect([refused.status, refused.url.origin]).toEqual([400, pingOne.authUrl]);
  });

  test.each([
    ['a wrong code verifier', { code_verifier: 'x'.repeat(43) }],
    ['another redirect address', { redirect_uri: `${portal}/elsewhere` }],
  ])('is worth nothing with %s', async (_what, changes) => {
    const browser = openBrowser(pingOne);
    const attempt = newSignIn(pingOne);
    const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
    const answer = await attempt.redeem(back.url.searchParams.get('code'), changes);
    expect([answer.status, at(answer.body, 'error')]).toEqual([400, 'invalid_grant']);
  });

  test('gives a code that is good once', async () => {
    const browser = openBrowser(pingOne);
    const attempt = newSignIn(pingOne);
    const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
    const code = back.url.searchParams.get('code');
    expect((await attempt.redeem(code)).status).toBe(200);
    expect((await attempt.redeem(code)).status).toBe(400);
  });

  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
  ])('%s is refused', async (_what, changes) => {
    const { url } = await openBrowser(pingOne).get(newSignIn(pingOne, changes).url);
    expect([url.origin, url.searchParams.get('error')]).toEqual([portal, 'invalid_request']);
  });

  test('to an address that is not registered is refused on the spot', async () => {
    const redirect_uri = 'https://attacker.example/auth/callback';
    const page = await openBrowser(pingOne).get(newSignIn(pingOne, { redirect_uri }).url);
    expect([page.status, page.url.origin]).toEqual([400, pingOne.authUrl]);
    expect(page.text).toContain('redirect_uri');
  });
});

describe('somebody who is signed in', () => {
  test('is not asked again', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test.each([{ prompt: 'login' }, { max_age: '0' }])('is asked again with %o', async (parameters) => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const attempt = newSignIn(pingOne, parameters);
    const page = await browser.get(attempt.url);
    expect(isAsked(page)).toBe(true);
    const back = await browser.submit(page, { person: 'dana.desktop' });
    const { body } = await attempt.redeem(back.url.searchParams.get('code'));
    expect(decodeJwt(textAt(body, 'id_token')).sub).toBe(dana);
  });

  test('is not asked again while the sign-in is younger than max_age', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const attempt = newSignIn(pingOne, { max_age: '600' });
    const { url } = await browser.get(attempt.url);
    const { body } = await attempt.redeem(url.searchParams.get('code'));
    const { auth_time } = decodeJwt(textAt(body, 'id_token'));
    expect(Math.abs(Number(auth_time) - Date.now() / 1000)).toBeLessThan(60);
  });

  test('has a new auth_time after prompt=login', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const before = Math.floor(Date.now() / 1000);
    // auth_time counts in seconds.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 });
    onTestFinished(() => void vi.useRealTimers());
    const attempt = newSignIn(pingOne, { prompt: 'login', max_age: '600' });
    const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
    const { body } = await attempt.redeem(back.url.searchParams.get('code'));
    expect(Number(decodeJwt(textAt(body, 'id_token')).auth_time)).toBeGreaterThan(before);
  });

  test('can be somebody else the next time', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const attempt = newSignIn(pingOne, { prompt: 'login' });
    const back = await browser.submit(await browser.get(attempt.url), { person: 'sam.several' });
    const { body } = await attempt.redeem(back.url.searchParams.get('code'));
    expect(decodeJwt(textAt(body, 'id_token')).sub).toBe(sam);
  });
});

describe('sign-off', () => {
  const { clientId } = pingOne.webApplication;
  const signOff = (browser: Browser, parameters: Record<string, string>) =>
    browser.get(`${issuer}/signoff?${new URLSearchParams(parameters)}`);

  test('ends the session and goes straight back, by client_id', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const back = await signOff(browser, {
      client_id: clientId,
      post_logout_redirect_uri: `${portal}/signed-out`,
      state: 'bye',
    });
    expect([back.status, back.url.href]).toEqual([303, `${portal}/signed-out?state=bye`]);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('leaves nothing behind that old cookies could bring back', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const copy = browser.copy();
    await signOff(browser, { client_id: clientId });
    expect(await isSignedIn(copy)).toBe(false);
  });

  test('works by id_token_hint too', async () => {
    const browser = openBrowser(pingOne);
    const id_token_hint = textAt(await signIn('dana.desktop', browser), 'id_token');
    const back = await signOff(browser, { id_token_hint, post_logout_redirect_uri: `${portal}/signed-out` });
    expect(back.url.href).toBe(`${portal}/signed-out`);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('goes back also where nobody is signed in', async () => {
    const back = await signOff(openBrowser(pingOne), {
      client_id: clientId,
      post_logout_redirect_uri: `${portal}/signed-out`,
    });
    expect([back.status, back.url.href]).toEqual([303, `${portal}/signed-out`]);
  });

  test.each([
    [
      'an address that is not registered',
      { client_id: clientId, post_logout_redirect_uri: 'https://a.example/' },
    ],
    ['a client that there is not', { client_id: 'x', post_logout_redirect_uri: `${portal}/signed-out` }],
  ])('refuses %s, and the session goes on', async (_what, parameters) => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const page = await signOff(browser, parameters);
    expect([page.status, page.url.origin]).toEqual([400, pingOne.authUrl]);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('to no address ends at a page of PingOne', async () => {
    const browser = openBrowser(pingOne);
    await signIn('dana.desktop', browser);
    const page = await signOff(browser, { post_logout_redirect_uri: 'https://attacker.example/' });
    expect([page.status, page.url.origin]).toEqual([200, pingOne.authUrl]);
    expect(page.text).toContain('Signed off');
    expect(await isSignedIn(browser)).toBe(false);
  });
});

test("the web application's tokens open userinfo, and not the API", async () => {
  const tokens = await signIn('sam.several');
  const token = textAt(tokens, 'access_token');
  const userinfo = await client.send('GET', `${issuer}/userinfo`, { token });
  expect(userinfo.body).toMatchObject({ sub: sam, name: 'Sam Several' });
  for (const each of [token, textAt(tokens, 'id_token')]) {
    const { status, body } = await client.send('GET', client.devicesUrl(sam), { token: each });
    expect([status, at(body, 'details', 0, 'code')]).toEqual([401, 'INVALID_TOKEN']);
  }
});

test('the web application cannot ask for the API', async () => {
  const { url } = await openBrowser(pingOne).get(newSignIn(pingOne, { resource: pingOne.apiUrl }).url);
  expect(url.searchParams.get('error')).toBe('invalid_target');
});

test('profileClaimsInIdToken: they can be at userinfo only', async () => {
  const { pingOne } = await ownPingOne({ choices: { profileClaimsInIdToken: false } });
  const browser = openBrowser(pingOne);
  const attempt = newSignIn(pingOne);
  const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
  const { body } = await attempt.redeem(back.url.searchParams.get('code'));
  const claims = decodeJwt(textAt(body, 'id_token'));
  expect([claims.sub, claims.name]).toEqual([dana, undefined]);
});

test.each(['always', 'when-asked'] as const)(
  'authTime: the ID token says %s when the person signed in',
  async (authTime) => {
    const { pingOne } = await ownPingOne({ choices: { authTime } });
    const browser = openBrowser(pingOne);
    const attempt = newSignIn(pingOne);
    const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
    const { body } = await attempt.redeem(back.url.searchParams.get('code'));
    expect('auth_time' in decodeJwt(textAt(body, 'id_token'))).toBe(authTime === 'always');
  },
);

test('a page runs no script, is in no frame, and says that none of this is PingOne', async () => {
  const response = await fetch(pingOne.outboxUrl);
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*frame-ancestors 'none'/,
  );
  expect(await response.text()).toContain('PingOne simulator.');
  const stylesheet = await fetch(`${pingOne.authUrl}/simulator/style.css`);
  expect(stylesheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await fetch(`${pingOne.authUrl}/simulator/other`)).status).toBe(404);
});
