import { describe, expect, test } from 'vitest';
import { newDesktop, portal } from './desktop.ts';
import { textAt } from './json.ts';
import {
  cody,
  codysApp,
  codysSms,
  codysToken,
  dana,
  danasEmail,
  danasMac,
  nora,
  ownPingOne,
  pia,
  sharedPingOne,
} from './setup.ts';

const { pingOne, client } = await sharedPingOne();

const pageText = async (url = pingOne.outboxUrl) => (await fetch(url)).text();

async function startPush(): Promise<string> {
  return textAt((await client.initiate(pia)).body, 'id');
}

function answer(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return fetch(pingOne.outboxUrl, { method: 'POST', body, headers, redirect: 'manual' });
}

const ownPage = { origin: pingOne.authUrl };

test('shows what was sent: how, to whom, and the code', async () => {
  await client.initiate(cody, { selectedDevice: { id: codysSms } });
  const text = await pageText();
  expect(text).toContain(`<code>${pingOne.outbox.at(-1)?.otp}</code>`);
  expect(text).toContain('SMS to Cody Codes, +1.5555550177');
});

test('shows the codes that devices compute, as they are now', async () => {
  const text = await pageText();
  for (const device of [codysApp, codysToken]) {
    expect(text).toContain(`<code>${pingOne.codeOf(cody, device)}</code>`);
  }
  expect(text).toContain('Pia Push, Authenticator 1');
});

test('looks again by itself, unless it is asked not to', async () => {
  expect((await fetch(pingOne.outboxUrl)).headers.get('refresh')).toBe('3');
  expect((await fetch(`${pingOne.outboxUrl}?still`)).headers.get('refresh')).toBeNull();
});

test('X14: gives everybody back what they had at the start, with keys that still fit', async () => {
  const { pingOne, client } = await ownPingOne();
  const danasOwn = await newDesktop();
  pingOne.pair(dana, danasMac, danasOwn.credential);
  await client.remove(dana, danasEmail);
  await client.createDevice(nora);
  pingOne.lock(dana, danasMac, 60);
  await client.initiate(pia);
  expect(await (await fetch(pingOne.outboxUrl)).text()).toContain('name="startOver"');
  const post = (headers: Record<string, string>) =>
    fetch(pingOne.outboxUrl, {
      method: 'POST',
      body: new URLSearchParams({ startOver: 'yes' }),
      headers,
      redirect: 'manual',
    });
  expect((await post({ origin: 'https://attacker.example' })).status).toBe(403);
  expect(pingOne.pushes).toHaveLength(1);
  expect((await post({ origin: pingOne.authUrl })).status).toBe(303);
  expect(pingOne.devicesOf(dana).map(({ id }) => id)).toEqual([danasMac, danasEmail]);
  expect(pingOne.devicesOf(dana)[0]).not.toHaveProperty('lock');
  expect(pingOne.devicesOf(nora)).toEqual([]);
  expect(pingOne.pushes).toEqual([]);
  const { body } = await client.initiate(dana);
  const assertion = await danasOwn.assert(textAt(body, 'pingIdDesktopCredentialRequestOptions'));
  const checked = await client.checkAssertion(textAt(body, 'id'), portal, assertion);
  expect(checked.body).toMatchObject({ status: 'COMPLETED' });
});

describe('a push that waits', () => {
  test.each([
    ['approve', 'approved', 'COMPLETED'],
    ['deny', 'denied', 'FAILED'],
  ])('can be answered: %s', async (button, status, flowStatus) => {
    const own = await startPush();
    expect(await pageText()).toContain(`name="${button}" value="${own}"`);
    const answered = await answer({ [button]: own }, ownPage);
    expect([answered.status, answered.headers.get('location')]).toEqual([303, '/simulator/outbox']);
    expect(pingOne.pushes.at(-1)?.status).toBe(status);
    expect(pingOne.flowOf(own)?.status).toBe(flowStatus);
    expect(await pageText()).not.toContain(own);
  });

  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://attacker.example' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site', ...ownPage }],
    ['nowhere', {}],
  ])('is not answered by a page of %s', async (_where, headers) => {
    const own = await startPush();
    expect((await answer({ approve: own }, headers)).status).toBe(403);
    expect(pingOne.pushes.at(-1)?.status).toBe('waiting');
  });

  test('is gone from the page when it has timed out', async () => {
    const own = await ownPingOne();
    const id = textAt((await own.client.initiate(pia)).body, 'id');
    expect(await pageText(own.pingOne.outboxUrl)).toContain(id);
    own.pingOne.clock.advance(60);
    expect(await pageText(own.pingOne.outboxUrl)).not.toContain(id);
  });
});
