import { Counter, Registry } from 'prom-client';
import { expect, onTestFinished, test } from 'vitest';
import { buildOperationsApp, type Readiness } from '../../src/http/operations-app.ts';

const healthy: Readiness = {
  store: async () => 'ok',
  pingOne: () => 'reachable',
  isDraining: () => false,
};

async function listen(readiness: Partial<Readiness> = {}) {
  const registry = new Registry();
  new Counter({ name: 'calls_total', help: 'Calls', registers: [registry] }).inc();
  const app = buildOperationsApp({ registry, readiness: { ...healthy, ...readiness } });
  onTestFinished(() => app.close());
  return { app, address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

test('metrics can be scraped', async () => {
  const { address } = await listen();
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toContain('calls_total 1');
});

test('a process that runs is live, even if it is not ready', async () => {
  const { address } = await listen({ store: async () => 'unreachable' });
  const response = await fetch(`${address}/livez`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test.each<[string, Partial<Readiness>, number, object]>([
  ['nothing is wrong', {}, 200, { store: 'ok', draining: false, pingOne: 'reachable' }],
  ['the store is out of reach', { store: async () => 'unreachable' }, 503, { store: 'unreachable' }],
  ['the store has to be set up', { store: async () => 'unusable' }, 503, { store: 'unusable' }],
  [
    'the check of the store fails',
    { store: () => Promise.reject(new Error()) },
    503,
    { store: 'unreachable' },
  ],
  ['the process is ending', { isDraining: () => true }, 503, { store: 'ok', draining: true }],
  ['only PingOne is out of reach', { pingOne: () => 'unreachable' }, 200, { pingOne: 'unreachable' }],
])('readiness where %s', async (_case, readiness, status, checks) => {
  const { address } = await listen(readiness);
  const response = await fetch(`${address}/readyz`);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({ status: status === 200 ? 'ready' : 'not_ready', checks });
});

test('there is nothing else, and no way to send anything', async () => {
  const { address } = await listen();
  for (const path of ['/', '/metrics/x', '/api/session', '/%zz']) {
    expect((await fetch(address + path)).status, path).toBeGreaterThanOrEqual(400);
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetch(`${address}/metrics`, { method })).status, method).toBe(404);
  }
});

test('a scraper that keeps its connection open does not delay the end', async () => {
  const { app, address } = await listen();
  await (await fetch(`${address}/metrics`)).text();
  await app.close();
  await expect(fetch(`${address}/metrics`)).rejects.toThrow();
});
