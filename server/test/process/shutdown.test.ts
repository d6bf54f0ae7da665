import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { type Simulators, startSimulators } from 'e2e/deployment/simulators';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { publicOrigin, relyingPartyId } from '../app/portal.ts';
import { Browser } from '../browser.ts';
import { type Service, startService } from './service.ts';

const timeoutMs = 30_000;
let simulators: Simulators;

beforeAll(async () => {
  simulators = await startSimulators({ publicOrigin, relyingPartyId });
  return () => simulators.close();
});

async function signedIn({ address }: Service, username: string): Promise<Browser> {
  const browser = new Browser(publicOrigin, address);
  await browser.visit(await signInAtPingOne(browser, username));
  return browser;
}

/** One that keeps its connection open, as browsers and proxies do. */
async function getKeptAlive(
  url: string,
): Promise<{ status: number; connection: string; closed: Promise<unknown> }> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const sent = request(url, { agent });
  sent.end();
  const [response] = await once(sent, 'response');
  const closed = once(response.socket, 'close');
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode, connection: response.headers.connection, closed };
}

async function elapsedMs(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
}

test('S1: a request that waits for PingOne is answered, and the process ends at once, with 0', {
  timeout: timeoutMs,
}, async () => {
  const service = await startService(simulators);
  const nora = await signedIn(service, 'nora.new');
  const pause = simulators.pingOne.faults.pause('devices.list');
  const devices = nora.call('GET', '/api/devices');
  await pause.arrived;
  service.signal('SIGTERM');
  await service.logged('process.closing');
  pause.release();
  const response = await devices;
  expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
  expect(await elapsedMs(service.exitCode)).toBeLessThan(2_000);
  expect(await service.exitCode).toBe(0);
});

test('S1: it is unready at once, but serves on while it drains, without keeping connections', {
  timeout: timeoutMs,
}, async () => {
  const service = await startService(simulators, { DRAIN_SECONDS: '2' });
  expect((await fetch(`${service.operations}/readyz`)).status).toBe(200);
  expect((await getKeptAlive(`${service.address}/api/session`)).connection).toBe('keep-alive');
  service.signal('SIGTERM');
  await service.logged('process.draining');
  const ready = await fetch(`${service.operations}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ status: 'not_ready', checks: { store: 'ok', draining: true } });
  expect((await fetch(`${service.operations}/livez`)).status).toBe(200);
  for (const [path, status] of [
    ['/api/session', 200],
    ['/', 200],
    ['/api/devices', 401],
    ['/%zz', 400],
  ] as const) {
    const answer = await getKeptAlive(service.address + path);
    expect([path, answer.status, answer.connection]).toEqual([path, status, 'close']);
    await answer.closed;
  }
  expect(await service.exitCode).toBe(0);
  await expect(fetch(`${service.operations}/livez`)).rejects.toThrow();
});

test('S1: connections that carry no request delay nothing, used before or not', {
  timeout: timeoutMs,
}, async () => {
  const service = await startService(simulators);
  const idle = await getKeptAlive(`${service.address}/api/session`);
  const unused = connect(service.port, '127.0.0.1');
  await once(unused, 'connect');
  const closed = Promise.all([idle.closed, once(unused, 'close')]);
  service.signal('SIGINT');
  expect(await elapsedMs(service.exitCode)).toBeLessThan(2_000);
  expect(await service.exitCode).toBe(0);
  await closed;
});

test('S1: what a sign-out left to do at PingOne is finished first', { timeout: timeoutMs }, async () => {
  const { pingOne } = simulators;
  const service = await startService(simulators);
  const pia = await signedIn(service, 'pia.push');
  expect((await pia.call('POST', '/api/device-authentications', {})).status).toBe(201);
  // It takes a new token and a second request: more than the one that is already under way.
  const pause = pingOne.faults.pause('deviceAuthentications.cancel');
  pingOne.faults.next('deviceAuthentications.cancel', { status: 401 });
  expect((await pia.call('POST', '/auth/sign-out', {})).status).toBe(200);
  await pause.arrived;
  service.signal('SIGTERM');
  await service.logged('process.closing');
  pause.release();
  expect(await service.exitCode).toBe(0);
  expect(pingOne.pushes.at(-1)?.status).toBe('cancelled');
  expect(service.logLines.join()).not.toContain('cancel_failed');
});

test('a second signal ends the process at once, with 1', { timeout: timeoutMs }, async () => {
  const service = await startService(simulators, { DRAIN_SECONDS: '1' });
  const nora = await signedIn(service, 'nora.new');
  const pause = simulators.pingOne.faults.pause('devices.list');
  onTestFinished(() => pause.release());
  const failed = expect(nora.call('GET', '/api/devices')).rejects.toThrow();
  await pause.arrived;
  service.signal('SIGTERM');
  await service.logged('process.closing');
  service.signal('SIGTERM');
  expect(await service.exitCode).toBe(1);
  await failed;
});

test('Ctrl-C, which npm passes on once more, counts as one signal', { timeout: timeoutMs }, async () => {
  const service = await startService(simulators, { DRAIN_SECONDS: '1' });
  service.signal('SIGINT');
  service.signal('SIGTERM');
  expect(await service.exitCode).toBe(0);
});
