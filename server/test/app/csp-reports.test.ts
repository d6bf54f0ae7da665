import { describe, expect, test } from 'vitest';
import { later } from '../later.ts';
import { type Portal, publicOrigin, startPortal } from './portal.ts';
import { StoreControl } from './store-control.ts';

const reportUri = {
  'csp-report': {
    'document-uri': `${publicOrigin}/mfa?return_to=/dana.desktop`,
    referrer: '',
    'violated-directive': 'connect-src',
    'effective-directive': 'connect-src',
    'original-policy': "default-src 'none'",
    disposition: 'enforce',
    'blocked-uri': 'https://other.example/dana.desktop?q=1',
    'line-number': 7,
    'column-number': 3,
    'source-file': `${publicOrigin}/assets/main.js?dana.desktop`,
    'status-code': 200,
    'script-sample': 'dana.desktop',
  },
};

const reportTo = {
  type: 'csp-violation',
  age: 10,
  url: `${publicOrigin}/mfa`,
  user_agent: 'dana.desktop',
  body: {
    documentURL: `${publicOrigin}/mfa`,
    disposition: 'enforce',
    effectiveDirective: 'script-src-elem',
    blockedURL: 'inline',
    sourceFile: null,
    lineNumber: null,
    sample: 'dana.desktop',
  },
};

const mediaTypeOf = (report: unknown) =>
  Array.isArray(report) ? 'application/reports+json' : 'application/csp-report';

function send(portal: Portal, report: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${portal.address}/api/csp-reports`, {
    method: 'POST',
    headers: { 'content-type': mediaTypeOf(report), ...headers },
    body: typeof report === 'string' ? report : JSON.stringify(report),
  });
}

function violationsIn({ log }: Portal): Record<string, unknown>[] {
  return log.map((line) => JSON.parse(line)).filter(({ event }) => String(event).startsWith('csp.'));
}

describe('what the policy has stopped is in the log, with nothing personal', () => {
  test('as report-uri tells it', async () => {
    const portal = await startPortal();
    const response = await send(portal, reportUri);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(violationsIn(portal)).toEqual([
      expect.objectContaining({
        event: 'csp.violation',
        level: 40,
        directive: 'connect-src',
        blocked: 'https://other.example',
        document: '/mfa',
        source: '/assets/main.js',
        line: 7,
      }),
    ]);
    expect(portal.log.join('')).not.toContain('dana.desktop');
  });

  test('as report-to tells it, other kinds of reports left out', async () => {
    const portal = await startPortal();
    const deprecation = { type: 'deprecation', url: `${publicOrigin}/`, body: { id: 'x' } };
    expect((await send(portal, [deprecation, reportTo])).status).toBe(204);
    expect((await send(portal, [])).status).toBe(204);
    expect(violationsIn(portal)).toEqual([
      expect.objectContaining({ directive: 'script-src-elem', blocked: 'inline', document: '/mfa' }),
    ]);
    expect(portal.log.join('')).not.toContain('dana.desktop');
  });
});

test('the policy names the place where reports are taken, in both ways', async () => {
  const portal = await startPortal();
  const { headers } = await portal.browser().visit('/');
  const policy = headers.get('content-security-policy') ?? '';
  const [, path = ''] = /report-uri (\S+?);/.exec(`${policy};`) ?? [];
  const [, endpoint = ''] = /report-to (\S+?);/.exec(`${policy};`) ?? [];
  expect(headers.get('reporting-endpoints')).toBe(`${endpoint}="${path}"`);
  expect(portal.app.hasRoute({ method: 'POST', url: path })).toBe(true);
});

test('on plain http the policy names it in the only way that works there', async () => {
  const portal = await startPortal({
    environment: { PUBLIC_ORIGIN: 'http://localhost:3000', RP_ID: 'localhost' },
  });
  const { headers } = await portal.browser().visit('/');
  expect(headers.get('content-security-policy')).toMatch(/;report-uri \/api\/csp-reports$/);
  expect(headers.get('reporting-endpoints')).toBeNull();
});

test.each([
  ['what is no JSON', '{', 400],
  ['an empty body', '', 400],
  ['a string', '"x"', 400],
  ['null', 'null', 400],
  ['an object of another shape', { violation: {} }, 400],
  ['a report that is null', { 'csp-report': null }, 400],
  ['a report without a document', { 'csp-report': { 'effective-directive': 'img-src' } }, 400],
  ['a report without a directive', { 'csp-report': { 'document-uri': `${publicOrigin}/` } }, 400],
  ['a prototype', '{"csp-report":{"document-uri":"x"},"__proto__":{"x":1}}', 400],
  ['a broken report among good ones', [reportTo, { ...reportTo, body: { documentURL: 3 } }], 400],
  ['a report without a body', [{ type: 'csp-violation' }], 400],
  [
    'a page of another origin',
    [{ ...reportTo, body: { ...reportTo.body, documentURL: 'https://evil.example/' } }],
    400,
  ],
  [
    'a directive that is a sentence',
    [{ ...reportTo, body: { ...reportTo.body, effectiveDirective: 'Call 555' } }],
    400,
  ],
  ['more than a browser would send', [reportTo, { type: 'x', body: 'x'.repeat(17_000) }], 413],
])('refused, and no violation in the log: %s', async (_what, report, status) => {
  const portal = await startPortal();
  const response = await send(portal, report);
  expect(await response.json()).toMatchObject({ status });
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(violationsIn(portal)).toEqual([]);
});

test.each([
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
])('what a page of another site could send without being asked is no report: %s', async (mediaType) => {
  const portal = await startPortal();
  const response = await send(portal, reportUri, { 'content-type': mediaType });
  expect(await response.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  expect(violationsIn(portal)).toEqual([]);
});

test('nobody can write lines of their own into the log, or colours into a terminal', async () => {
  const portal = await startPortal();
  const nasty = '\r\n{"level":60,"event":"forged"}\u001b[31m\u0000\u202e';
  for (const place of ['document-uri', 'blocked-uri', 'source-file', 'effective-directive']) {
    const report = { ...reportUri['csp-report'] };
    await send(portal, { 'csp-report': { ...report, [place]: Reflect.get(report, place) + nasty } });
    await send(portal, { 'csp-report': { ...report, [place]: nasty } });
  }
  expect(violationsIn(portal).length).toBeGreaterThan(0);
  for (const line of portal.log) {
    expect(line).not.toContain('forged"');
    expect(line).toMatch(/^[\x20-\x7e]+\n$/);
    expect(line).not.toContain('\\u00');
  }
});

test('a report about a page of somebody else does not cost those beside it', async () => {
  const portal = await startPortal();
  const foreign = { ...reportTo, body: { ...reportTo.body, documentURL: 'https://other.example/' } };
  expect((await send(portal, [foreign, reportTo])).status).toBe(204);
  expect(violationsIn(portal)).toHaveLength(1);
  expect((await send(portal, [foreign])).status).toBe(400);
});

test('however long its parts are, a line is short', async () => {
  const portal = await startPortal();
  const long = 'x'.repeat(3_500);
  const report = {
    ...reportUri['csp-report'],
    'document-uri': `${publicOrigin}/${long}`,
    'blocked-uri': `https://${long}/`,
    'source-file': `${publicOrigin}/${long}`,
  };
  expect((await send(portal, { 'csp-report': report })).status).toBe(204);
  expect(violationsIn(portal)).toHaveLength(1);
  expect(JSON.stringify(violationsIn(portal)[0]).length).toBeLessThan(1_000);
});

test('of a whole heap of reports a few are logged, and the rest is counted', async () => {
  const portal = await startPortal();
  await send(
    portal,
    Array.from({ length: 9 }, () => reportTo),
  );
  await portal.app.close();
  expect(violationsIn(portal).map(({ event, count }) => count ?? event)).toEqual([
    ...Array(4).fill('csp.violation'),
    5,
  ]);
});

test('one address is told to stop, and its flood leaves no lines behind', async () => {
  const portal = await startPortal();
  const statuses = [];
  for (let count = 0; count < 40; count += 1) statuses.push((await send(portal, reportUri)).status);
  expect(statuses).toEqual([...Array(20).fill(204), ...Array(20).fill(429)]);
  const lines = portal.log.filter((line) => !line.includes('Server listening'));
  expect(lines).toHaveLength(20);
  await later(61, async () => expect((await send(portal, reportUri)).status).toBe(204));
});

test('broken reports count towards the limit, and leave no lines behind', async () => {
  const portal = await startPortal();
  let last = await send(portal, '{');
  for (let count = 0; count < 20; count += 1) last = await send(portal, '{');
  expect(await last.json()).toMatchObject({ status: 429, code: 'rate_limited' });
  expect(portal.log.filter((line) => !line.includes('Server listening'))).toEqual([]);
});

test('reports come without the headers of our page, and nothing else does', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const cookie = `__Host-session=${dana.cookies.get('__Host-session')}`;
  for (const site of ['cross-site', 'same-site', 'none', undefined]) {
    const headers = { cookie, ...(site ? { 'sec-fetch-site': site } : {}) };
    expect((await send(portal, reportUri, headers)).status).toBe(204);
    const change = await portal.app.inject({ method: 'POST', url: '/api/devices', headers, payload: {} });
    expect(change.statusCode).toBe(403);
  }
});

test('a report has no cookie read or set, and is nobody’s activity', async () => {
  const storeControl = new StoreControl();
  const portal = await startPortal({ storeControl });
  const dana = await portal.signedIn('dana.desktop');
  const before = storeControl.operations.length;
  const cookie = `__Host-session=${dana.cookies.get('__Host-session')}`;
  await later(600, async () => {
    const response = await send(portal, reportUri, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
  expect(storeControl.operations.slice(before)).toEqual([]);
});
