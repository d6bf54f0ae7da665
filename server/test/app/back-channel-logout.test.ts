import { startPlainForwarder } from 'e2e/deployment/forwarder';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';

const isSignedIn = async (browser: Browser) => (await browser.call('GET', '/api/devices')).status === 200;

function send({ address }: Portal, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/auth/back-channel-logout`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
}

/** A portal that PingOne can reach from inside, which it has to know before the portal is there. */
async function reachablePortal(): Promise<Portal> {
  const inside = await startPlainForwarder();
  onTestFinished(() => inside.close());
  const backChannelLogoutUri = `http://127.0.0.1:${inside.port}/auth/back-channel-logout`;
  const portal = await startPortal({ simulators: { pingOne: { backChannelLogoutUri } } });
  inside.forwardTo(Number(new URL(portal.address).port));
  return portal;
}

describe('PingOne says that', () => {
  test('a session of its own has ended: ours of that session ends, stepped up or not, and no other', async () => {
    const portal = await reachablePortal();
    const dana = await portal.signedIn('dana.desktop');
    const sam = await portal.signedIn('sam.several');
    await stepUp(portal, dana);
    const danaId = portal.pingOne.people.find(({ username }) => username === 'dana.desktop')?.id ?? '';
    await portal.pingOne.endSignIns(danaId);
    expect(await isSignedIn(dana)).toBe(false);
    expect(await isSignedIn(sam)).toBe(true);
    await portal.signIn(dana, 'dana.desktop');
    expect(await isSignedIn(dana)).toBe(true);
  });
});

describe('what is no valid logout token', () => {
  test.each(['', 'logout_token=', 'logout_token=x', 'other=1'])('ends nothing: %o', async (body) => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const response = await send(portal, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await isSignedIn(dana)).toBe(true);
  });

  test('is told in the form of the specification, and is a security event', async () => {
    const portal = await startPortal();
    const response = await send(portal, 'logout_token=a.b.c');
    expect(await response.json()).toEqual({ error: 'invalid_request' });
    expect(portal.log.some((line) => line.includes('security.logout_token_rejected'))).toBe(true);
    expect(portal.log.join('')).not.toContain('a.b.c');
  });

  test('nor is one that is far too long', async () => {
    const portal = await startPortal();
    expect((await send(portal, `logout_token=${'x'.repeat(20_000)}`)).status).toBe(400);
  });
});

test('a body of another type is not looked at', async () => {
  const portal = await startPortal();
  const response = await send(portal, '{"logout_token":"x"}', { 'content-type': 'application/json' });
  expect(response.status).toBe(415);
});
