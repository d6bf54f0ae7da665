import { SetupCheck } from 'shared';
import { expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';

const path = '/api/setup-check';
const reachable = { pingOne: { reachable: true }, checkedAt: expect.any(String) };
const unreachable = { pingOne: { reachable: false }, checkedAt: expect.any(String) };

function exchangesIn({ log }: Portal): string[] {
  const lines = log.map((line) => JSON.parse(line));
  return lines.filter(({ event }) => event === 'pingone.exchange').map(({ operation }) => operation);
}

function reasonsIn({ log }: Portal): Record<string, unknown>[] {
  const lines = log.map((line) => JSON.parse(line));
  return lines.filter(({ event }) => event === 'setup_check.pingone_unreachable');
}

test('PingOne can be reached: the answer says that, and when, and no more', async () => {
  const portal = await startPortal();
  const response = await portal.browser().call('GET', path);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual(reachable);
  expect(exchangesIn(portal).sort()).toEqual(['environment.read', 'openIdConfiguration.read', 'workerToken']);
  expect(reasonsIn(portal)).toEqual([]);
});

test('however many ask at once, and however often, PingOne is asked once', async () => {
  const portal = await startPortal();
  const browsers = [portal.browser(), await portal.signedIn('dana.desktop')];
  const before = exchangesIn(portal).length;
  await Promise.all(browsers.flatMap((by) => Array.from({ length: 50 }, () => by.call('GET', path))));
  await Promise.all(browsers.flatMap((by) => ['GET', 'HEAD'].map((method) => by.call(method, path))));
  const asked = exchangesIn(portal).slice(before);
  expect(asked.filter((operation) => operation === 'environment.read')).toHaveLength(1);
  expect(asked.filter((operation) => operation === 'openIdConfiguration.read')).toHaveLength(1);
  await later(16, async () => {
    await portal.browser().call('GET', path);
  });
  expect(exchangesIn(portal).filter((operation) => operation === 'environment.read')).toHaveLength(2);
});

test('PingOne is gone: that is all that anybody is told, and the log says why', async () => {
  const portal = await startPortal();
  await portal.pingOne.close();
  const browser = portal.browser();
  expect(await (await browser.call('GET', path)).json()).toEqual(unreachable);
  expect(await (await browser.call('GET', path)).json()).toEqual(unreachable);
  expect(reasonsIn(portal)).toEqual([
    expect.objectContaining({ level: 40, reason: 'unavailable', operation: 'workerToken' }),
  ]);
});

test('a worker application that gets no token cannot do anything', async () => {
  const portal = await startPortal();
  portal.pingOne.faults.next('workerToken', { status: 401, body: { error: 'invalid_client' } });
  expect(await (await portal.browser().call('GET', path)).json()).toEqual(unreachable);
  expect(reasonsIn(portal)).toEqual([
    expect.objectContaining({ reason: 'denied', operation: 'workerToken', status: 401 }),
  ]);
  await later(16, async () => {
    expect(await bodyOf(SetupCheck, await portal.browser().call('GET', path))).toEqual(reachable);
  });
});

test('a person who leaves while PingOne is being asked does not spoil the answer for the others', async () => {
  const portal = await startPortal();
  const pause = portal.pingOne.faults.pause('workerToken');
  const leaving = new AbortController();
  const left = expect(
    fetch(portal.address + path, {
      headers: { 'sec-fetch-site': 'same-origin' },
      signal: leaving.signal,
    }),
  ).rejects.toThrow();
  await pause.arrived;
  leaving.abort();
  await left;
  const staying = portal.browser().call('GET', path);
  // A complete exchange: by then the server has noticed that the first connection is closed.
  await portal.browser().call('GET', '/api/session');
  pause.release();
  expect(await (await staying).json()).toMatchObject({ pingOne: { reachable: true } });
});

test('no page of another site can ask', async () => {
  const portal = await startPortal();
  for (const site of ['cross-site', 'same-site']) {
    const response = await portal.browser().call('GET', path, undefined, { 'sec-fetch-site': site });
    expect(response.status).toBe(403);
  }
  expect(exchangesIn(portal)).toEqual([]);
});
