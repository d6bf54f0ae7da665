import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { type Portal, startPortal } from './portal.ts';

const path = '/api/page-errors';
const failure = {
  kind: 'render',
  name: 'TypeError',
  page: '/mfa',
  build: '3f2a9c1',
  browser: { family: 'firefox', majorVersion: 153 },
};

function reportsIn({ log }: Portal): Record<string, unknown>[] {
  return log.map((line) => JSON.parse(line)).filter(({ event }) => event === 'page.error_reported');
}

test('W8: a failure of the page is a warning in the log and a count, signed in or out', async () => {
  const metrics = new Registry();
  const portal = await startPortal({ metrics });
  for (const browser of [await portal.signedIn('dana.desktop'), portal.browser()]) {
    const response = await browser.call('POST', path, failure);
    expect([response.status, await response.text()]).toEqual([204, '']);
  }
  expect(reportsIn(portal)).toEqual([
    expect.objectContaining({ ...failure, level: 40 }),
    expect.objectContaining({ ...failure, level: 40 }),
  ]);
  expect(await metrics.metrics()).toContain(
    'page_errors_total{kind="render",page="/mfa",browser="firefox",version="153"} 2',
  );
});

describe('what could say something of a person is refused, and not logged', () => {
  test.each([
    ['a message', { ...failure, message: 'Dana was here' }],
    ['a stack', { ...failure, stack: 'at Dana' }],
    ['a name that is a text', { ...failure, name: 'Dana was here' }],
    ['a name that is long', { ...failure, name: 'D'.repeat(65) }],
    ['an address', { ...failure, page: '/mfa?return_to=/Dana' }],
    ['a build that is a text', { ...failure, build: 'Dana was here' }],
    ['an unknown kind', { ...failure, kind: 'Dana' }],
    ['an unknown field of the browser', { ...failure, browser: { family: 'chrome', agent: 'Dana' } }],
    ['nothing', {}],
  ])('%s', async (_what, body) => {
    const portal = await startPortal({ metrics: new Registry() });
    const response = await portal.browser().call('POST', path, body);
    expect(await response.json()).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(reportsIn(portal)).toEqual([]);
    expect(portal.log.join('')).not.toContain('Dana');
  });
});

test('no page of another site or host reports anything, and a flood ends', async () => {
  const portal = await startPortal({ environment: { LIMIT_OUTCOMES_PER_ADDRESS: '2' } });
  const browser = portal.browser();
  const forged = await browser.call('POST', path, failure, { 'sec-fetch-site': 'cross-site' });
  expect(await forged.json()).toMatchObject({ status: 403, code: 'request_forgery' });
  const statuses = [];
  for (let count = 0; count < 3; count += 1)
    statuses.push((await browser.call('POST', path, failure)).status);
  expect(statuses).toEqual([204, 204, 429]);
  expect(reportsIn(portal)).toHaveLength(2);
});
