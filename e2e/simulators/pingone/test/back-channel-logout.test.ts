import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../http/listener.ts';
import { readBody } from '../http/read-body.ts';
import { type Browser, newSignIn, openBrowser } from './browser.ts';
import { textAt } from './json.ts';
import { dana, ownPingOne, sam } from './setup.ts';

/** PingOne, and an application that takes logout tokens, and answers them with `status`. */
async function setUp(status = 200) {
  const received: string[] = [];
  const listener = await listen(0);
  listener.server.on('request', async (request, response) => {
    received.push(new URLSearchParams(await readBody(request)).get('logout_token') ?? '');
    response.writeHead(status).end();
  });
  onTestFinished(() => listener.close());
  const backChannelLogoutUri = `http://127.0.0.1:${listener.port}/auth/back-channel-logout`;
  const { pingOne } = await ownPingOne({ backChannelLogoutUri });
  const signIn = async (person: string, browser: Browser) => {
    const attempt = newSignIn(pingOne);
    const back = await browser.submit(await browser.get(attempt.url), { person });
    const { body } = await attempt.redeem(back.url.searchParams.get('code'));
    return decodeJwt(textAt(body, 'id_token'));
  };
  const isSignedIn = async (browser: Browser) =>
    (await browser.get(newSignIn(pingOne).url)).url.searchParams.has('code');
  const issuer = `${pingOne.authUrl}/${pingOne.environmentId}/as`;
  return { pingOne, issuer, received, signIn, isSignedIn, open: () => openBrowser(pingOne) };
}

test('a sign-off in the browser sends the application a logout token for its session', async () => {
  const { pingOne, issuer, received, signIn, open } = await setUp();
  const browser = open();
  const { sid } = await signIn('dana.desktop', browser);
  const { clientId } = pingOne.webApplication;
  await browser.get(`${issuer}/signoff?client_id=${clientId}`);
  expect(received).toHaveLength(1);
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const { payload, protectedHeader } = await jwtVerify(received[0] ?? '', keys, {
    issuer,
    audience: clientId,
  });
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'logout+jwt' });
  expect(payload).toMatchObject({
    sid,
    jti: expect.any(String),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  });
  expect(payload.nonce).toBeUndefined();
  expect(pingOne.logouts).toEqual([{ userId: dana, clientId, sid }]);
});

test('endSignIns ends all sessions of one person, in every browser, and says so of each', async () => {
  const { pingOne, received, signIn, isSignedIn, open } = await setUp();
  const [first, second, other] = [open(), open(), open()];
  const sids = [(await signIn('dana.desktop', first)).sid, (await signIn('dana.desktop', second)).sid];
  await signIn('sam.several', other);
  await pingOne.endSignIns(dana);
  expect(received.map((token) => decodeJwt(token).sid).sort()).toEqual(sids.sort());
  expect([await isSignedIn(first), await isSignedIn(second), await isSignedIn(other)]).toEqual([
    false,
    false,
    true,
  ]);
  await pingOne.endSignIns(dana);
  expect(received).toHaveLength(2);
});

test('a session keeps its sid over further sign-ins', async () => {
  const { pingOne, signIn, open } = await setUp();
  const browser = open();
  const { sid } = await signIn('dana.desktop', browser);
  const attempt = newSignIn(pingOne);
  const code = (await browser.get(attempt.url)).url.searchParams.get('code');
  expect(decodeJwt(textAt((await attempt.redeem(code)).body, 'id_token')).sid).toBe(sid);
});

test('a logout token that is not taken: endSignIns rejects, a sign-off goes on, and both are on record', async () => {
  const { pingOne, issuer, signIn, isSignedIn, open } = await setUp(400);
  const [first, second] = [open(), open()];
  await signIn('sam.several', first);
  await expect(pingOne.endSignIns(sam)).rejects.toThrow('400');
  expect(await isSignedIn(first)).toBe(false);
  await signIn('sam.several', second);
  const back = await second.get(`${issuer}/signoff?client_id=${pingOne.webApplication.clientId}`);
  expect(back.text).toContain('Signed off');
  expect(pingOne.logouts.map(({ error }) => error)).toEqual(Array(2).fill(expect.stringContaining('400')));
});

test('where nobody listens, endSignIns rejects too', async () => {
  const port = await freePort();
  const { pingOne } = await ownPingOne({ backChannelLogoutUri: `http://127.0.0.1:${port}/` });
  const browser = openBrowser(pingOne);
  await browser.submit(await browser.get(newSignIn(pingOne).url), { person: 'dana.desktop' });
  await expect(pingOne.endSignIns(dana)).rejects.toThrow('not taken');
});

test('without an address no logout token is sent, and ID tokens carry no sid', async () => {
  const { pingOne } = await ownPingOne();
  const browser = openBrowser(pingOne);
  const attempt = newSignIn(pingOne);
  const back = await browser.submit(await browser.get(attempt.url), { person: 'dana.desktop' });
  const { body } = await attempt.redeem(back.url.searchParams.get('code'));
  expect(decodeJwt(textAt(body, 'id_token')).sid).toBeUndefined();
  await pingOne.endSignIns(dana);
  expect(pingOne.logouts).toEqual([]);
});

async function freePort(): Promise<number> {
  const { port, close } = await listen(0);
  await close();
  return port;
}
