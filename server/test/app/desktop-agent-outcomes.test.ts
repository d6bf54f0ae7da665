import { Registry } from 'prom-client';
import { Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { buildOperationsApp } from '../../src/http/operations-app.ts';
import { bodyOf } from '../body-of.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';

const path = '/api/desktop-agent-outcomes';
const outcome = {
  code: 'permission_dismissed',
  browser: { family: 'chrome', majorVersion: 156 },
  elapsedMs: 4_200,
};

const readiness = {
  store: async () => 'ok' as const,
  pingOne: () => 'unknown' as const,
  isDraining: () => false,
};

function outcomesIn({ log }: Portal): Record<string, unknown>[] {
  return log.map((line) => JSON.parse(line)).filter(({ event }) => event === 'desktop_agent.outcome');
}

test('an outcome is a line in the log and a count, signed in or out', async () => {
  const metrics = new Registry();
  const portal = await startPortal({ metrics });
  const dana = await portal.signedIn('dana.desktop');
  for (const browser of [dana, portal.browser()]) {
    const response = await browser.call('POST', path, outcome);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
  expect(outcomesIn(portal)).toEqual([
    expect.objectContaining({ ...outcome, level: 30 }),
    expect.objectContaining({ ...outcome, level: 30 }),
  ]);
  const scraped = await buildOperationsApp({ registry: metrics, readiness }).inject('/metrics');
  expect(scraped.headers['content-type']).toContain('text/plain; version=0.0.4');
  expect(scraped.body).toContain(
    'desktop_agent_outcomes_total{code="permission_dismissed",browser="chrome",version="156"} 2',
  );
  expect(scraped.body).toContain(
    'desktop_agent_elapsed_seconds_bucket{le="5",code="permission_dismissed"} 2',
  );
  expect(scraped.body).toContain(
    'desktop_agent_elapsed_seconds_bucket{le="2",code="permission_dismissed"} 0',
  );
});

test('without metrics there is the line in the log', async () => {
  const portal = await startPortal();
  expect((await portal.browser().call('POST', path, outcome)).status).toBe(204);
  expect(outcomesIn(portal)).toHaveLength(1);
});

test('metrics are not where browsers come', async () => {
  const portal = await startPortal({ metrics: new Registry(), environment: { OPERATIONS_PORT: '0' } });
  expect(await (await portal.browser().visit('/metrics')).text()).not.toContain('desktop_agent');
  expect((await portal.browser().call('GET', '/api/metrics')).status).toBe(404);
});

describe('what is no outcome is refused, and neither logged nor counted', () => {
  test.each([
    ['an unknown code', { ...outcome, code: 'made_up' }, 400],
    ['a code of the language', { ...outcome, code: 'constructor' }, 400],
    ['an unknown field', { ...outcome, note: 'Dana was here' }, 400],
    ['an unknown field of the browser', { ...outcome, browser: { family: 'chrome', name: 'Dana' } }, 400],
    ['an unknown browser', { ...outcome, browser: { family: 'dana' } }, 400],
    ['version 0', { ...outcome, browser: { family: 'chrome', majorVersion: 0 } }, 400],
    ['version 10000', { ...outcome, browser: { family: 'chrome', majorVersion: 10_000 } }, 400],
    ['a version that is text', { ...outcome, browser: { family: 'chrome', majorVersion: '156' } }, 400],
    ['a negative time', { ...outcome, elapsedMs: -1 }, 400],
    ['half a millisecond', { ...outcome, elapsedMs: 0.5 }, 400],
    ['more than a day', { ...outcome, elapsedMs: 86_400_001 }, 400],
    ['nothing', '', 400],
    ['a list', [outcome], 400],
    ['a huge body', { ...outcome, note: 'x'.repeat(2_000) }, 413],
  ])('%s', async (_what, body, status) => {
    const metrics = new Registry();
    const portal = await startPortal({ metrics });
    const response = await portal.browser().call('POST', path, body);
    expect(await response.json()).toMatchObject({ status });
    expect(outcomesIn(portal)).toEqual([]);
    expect(portal.log.join('')).not.toContain('Dana');
    expect(await metrics.metrics()).not.toContain('desktop_agent_outcomes_total{');
  });

  test('a body that is no JSON', async () => {
    const portal = await startPortal();
    const response = await portal
      .browser()
      .call('POST', path, JSON.stringify(outcome), { 'content-type': 'text/plain' });
    expect(await response.json()).toMatchObject({ status: 415 });
    expect(outcomesIn(portal)).toEqual([]);
  });
});

test('no page of another site or host counts anything', async () => {
  const portal = await startPortal();
  for (const site of ['cross-site', 'same-site', 'none']) {
    const response = await portal.browser().call('POST', path, outcome, { 'sec-fetch-site': site });
    expect(await response.json()).toMatchObject({ status: 403, code: 'request_forgery' });
  }
  expect(outcomesIn(portal)).toEqual([]);
});

test('a flood from one address ends, and takes nothing else with it', async () => {
  const portal = await startPortal();
  const browser = portal.browser();
  const statuses = [];
  for (let count = 0; count < 302; count += 1)
    statuses.push((await browser.call('POST', path, outcome)).status);
  expect(statuses.slice(298)).toEqual([204, 204, 429, 429]);
  expect(outcomesIn(portal)).toHaveLength(300);
  const last = await browser.call('POST', path, outcome);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await browser.call('GET', '/api/session')).status).toBe(200);
});

test('the page’s own report does not keep a session alive', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const idleEnd = async () =>
    (await bodyOf(Session, await dana.call('GET', '/api/session'))).idleExpiresAt ?? '';
  const before = await idleEnd();
  expect(before).not.toBe('');
  await later(600, async () => {
    expect((await dana.call('POST', path, outcome)).status).toBe(204);
    expect((await dana.call('GET', '/api/setup-check')).status).toBe(200);
    expect(await idleEnd()).toBe(before);
  });
});

test('switched off it is not there, and the page is told so', async () => {
  const portal = await startPortal({ environment: { DESKTOP_AGENT_OUTCOMES: 'false' } });
  const browser = portal.browser();
  const { desktopAgent } = await bodyOf(Session, await browser.call('GET', '/api/session'));
  expect(desktopAgent.reportOutcomes).toBe(false);
  const response = await browser.call('POST', path, outcome);
  expect(await response.json()).toMatchObject({ status: 404, code: 'not_found' });
  expect(portal.app.declaredRequirements.has(`POST ${path}`)).toBe(false);
});
