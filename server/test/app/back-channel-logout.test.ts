import { describe, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { type Portal, startPortal } from './portal.ts';

const isSignedIn = async (browser: Browser) => (await browser.call('GET', '/api/devices')).status === 200;

function send({ address }: Portal, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/auth/back-channel-logout`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
}

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
    expect(portal.log.some((line) => line.includes('security.logout_token_refused'))).toBe(true);
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
