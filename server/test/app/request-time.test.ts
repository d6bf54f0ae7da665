import { PairingStarted } from 'shared';
import { afterEach, expect, test, vi } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { askDesktop, operationsSince, startPortal } from './portal.ts';

afterEach(() => vi.restoreAllMocks());

test('S25: the calls of a request share its deadline: what it leaves no time for is not sent', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const { device, creationOptions } = await bodyOf(
    PairingStarted,
    await nora.call('POST', '/api/devices', {}),
  );
  const attestation = await askDesktop(portal, '/register', creationOptions);
  const before = portal.pingOne.exchanges.length;
  const pause = portal.pingOne.faults.pause('devices.list');
  const answer = nora.call('POST', `/api/devices/${device.id}/activation`, { attestation });
  await pause.arrived;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 24_000);
  pause.release();
  const response = await answer;
  expect(response.status).toBe(504);
  const problem = await response.json();
  expect(problem).toMatchObject({ code: 'pingone_timeout' });
  expect(problem).not.toHaveProperty('effectUnknown');
  expect(operationsSince(portal, before)).toEqual(['devices.list']);
});

test('a browser that disconnects ends the call that only reads, and that is no warning', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const pause = portal.pingOne.faults.pause('devices.list');
  const browser = new AbortController();
  const cookie = [...nora.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = fetch(`${portal.address}/api/devices`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    signal: browser.signal,
  });
  const failed = expect(request).rejects.toThrow();
  await pause.arrived;
  browser.abort();
  await failed;
  const told = () =>
    portal.log.map((line) => JSON.parse(line)).filter((line) => line.pingOne?.kind === 'canceled');
  await expect.poll(told).toEqual([expect.objectContaining({ level: 30 })]);
  pause.release();
});
