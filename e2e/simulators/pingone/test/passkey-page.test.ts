import { expect, test } from 'vitest';
import { at, textAt } from './json.ts';
import { dana, fay, sharedPingOne } from './setup.ts';

const { pingOne } = await sharedPingOne({ publicOrigin: 'http://localhost:3000', rp: { id: 'localhost' } });
const page = `${pingOne.authUrl}/simulator/passkey`;

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${page}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { origin: pingOne.authUrl, ...headers },
  });
  return { status: response.status, body: await response.json() };
}

test('offers a passkey to whoever has one, on localhost', async () => {
  const response = await fetch(pingOne.passkeyUrl);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const text = await response.text();
  expect(text).toContain('Create a passkey for Fay Fido');
  expect(text).not.toContain('Dana');
  expect(await (await fetch(page)).text()).toContain(`<a href="${pingOne.passkeyUrl}">`);
  const script = await fetch(`${page}.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('asks the browser for a passkey of this person', async () => {
  const { status, body } = await post('/options', { userId: fay });
  expect(status).toBe(200);
  expect(body).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'fay.fido' } });
  expect(textAt(body, 'challenge')).toMatch(/^[\w-]{43}$/);
});

test('takes nothing that does not answer its challenge, and the passkey stays', async () => {
  await post('/options', { userId: fay });
  const { credentialId } = pingOne.passkeyOf(fay);
  const response = { id: 'AA', rawId: 'AA', type: 'public-key' };
  const bytes = { clientDataJSON: 'AA', attestationObject: 'AA' };
  const refused = await post('', { userId: fay, response: { ...response, response: bytes } });
  expect([refused.status, at(refused.body, 'code')]).toEqual([400, 'INVALID_DATA']);
  expect(pingOne.passkeyOf(fay).credentialId).toBe(credentialId);
});

test('is for its own page, and for people with a passkey', async () => {
  const stranger = { origin: 'https://attacker.example' };
  expect((await post('/options', { userId: fay }, stranger)).status).toBe(403);
  expect((await post('/options', { userId: dana })).status).toBe(404);
});
