import { Counter, Registry } from 'prom-client';
import { expect, onTestFinished, test } from 'vitest';
import { buildMetricsApp } from '../../src/telemetry/metrics-app.ts';

async function listen() {
  const registry = new Registry();
  new Counter({ name: 'calls_total', help: 'Calls', registers: [registry] }).inc();
  const app = buildMetricsApp(registry);
  onTestFinished(() => app.close());
  return { app, address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

test('what was counted can be scraped', async () => {
  const { address } = await listen();
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toContain('calls_total 1');
});

test('there is nothing else, and nothing to send it', async () => {
  const { address } = await listen();
  for (const path of ['/', '/metrics/x', '/api/session', '/%zz']) {
    expect((await fetch(address + path)).status, path).toBeGreaterThanOrEqual(400);
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetch(`${address}/metrics`, { method })).status, method).toBe(404);
  }
});

test('a scraper that keeps its connection does not hold up the end', async () => {
  const { app, address } = await listen();
  await (await fetch(`${address}/metrics`)).text();
  await app.close();
  await expect(fetch(`${address}/metrics`)).rejects.toThrow();
});
