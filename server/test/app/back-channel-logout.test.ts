import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { startPlainForwarder } from 'e2e/deployment/forwarder';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

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

/** What PingOne sends, kept and passed on. */
async function startWireTap() {
  const bodies: string[] = [];
  let target = '';
  const server = createServer(async (request, response) => {
    const body = await text(request);
    bodies.push(body);
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const answer = await fetch(target + request.url, { method: 'POST', headers, body });
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return {
    bodies,
    port: typeof address === 'object' && address ? address.port : 0,
    forwardTo: (portalAddress: string) => {
      target = portalAddress;
    },
  };
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

describe('S6: an outage of the store while PingOne says that a session has ended', () => {
  async function logout(operation: string) {
    const storeControl = new StoreControl();
    const wire = await startWireTap();
    const backChannelLogoutUri = `http://127.0.0.1:${wire.port}/auth/back-channel-logout`;
    const portal = await startPortal({ storeControl, simulators: { pingOne: { backChannelLogoutUri } } });
    wire.forwardTo(portal.address);
    const dana = await portal.signedIn('dana.desktop');
    const danaId = portal.pingOne.people.find(({ username }) => username === 'dana.desktop')?.id ?? '';
    storeControl.fail(operation);
    await expect(portal.pingOne.endSignIns(danaId)).rejects.toThrow();
    storeControl.mend();
    return { portal, dana, again: () => send(portal, wire.bodies.at(-1) ?? '') };
  }

  test.each(['sessions.revokeByProvider', 'once.claimOnce'])(
    'at %s: the repetition ends it',
    async (operation) => {
      const { dana, again } = await logout(operation);
      expect((await again()).status).toBe(200);
      expect(await isSignedIn(dana)).toBe(false);
    },
  );

  test('a repetition after it has worked is answered 200, and ends no sign-in that came after', async () => {
    const { portal, dana, again } = await logout('once.claimOnce');
    expect((await again()).status).toBe(200);
    await portal.signIn(dana, 'dana.desktop');
    expect((await again()).status).toBe(200);
    expect(await isSignedIn(dana)).toBe(true);
    expect(portal.log.some((line) => line.includes('session.logout_token_repeated'))).toBe(true);
  });
});

test('S20: what goes wrong on our side is 500 and logged as an error, not blamed on PingOne', async () => {
  const storeControl = new StoreControl();
  const wire = await startWireTap();
  const backChannelLogoutUri = `http://127.0.0.1:${wire.port}/auth/back-channel-logout`;
  const portal = await startPortal({ storeControl, simulators: { pingOne: { backChannelLogoutUri } } });
  wire.forwardTo(portal.address);
  await portal.signedIn('dana.desktop');
  storeControl.breakWith('sessions.revokeByProvider', new RangeError('a bug'));
  const danaId = portal.pingOne.people.find(({ username }) => username === 'dana.desktop')?.id ?? '';
  await expect(portal.pingOne.endSignIns(danaId)).rejects.toThrow();
  const response = await send(portal, wire.bodies.at(-1) ?? '');
  expect(await response.json()).toMatchObject({ status: 500, code: 'internal_error' });
  expect(portal.log.some((line) => JSON.parse(line).level === 50)).toBe(true);
});
