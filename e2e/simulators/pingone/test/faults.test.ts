import { describe, expect, test } from 'vitest';
import type { OperationName } from '../index.ts';
import { requestWorkerToken } from './client.ts';
import { at } from './json.ts';
import { dana, danasEmail, danasMac, nora, ownPingOne, sharedPingOne } from './setup.ts';

const { pingOne, client } = await sharedPingOne();
const { faults } = pingOne;
// So that no test meets a token request that it did not ask for.
await client.workerToken();

const lastStatus = () => pingOne.exchanges.at(-1)?.status;

/** How a request failed below HTTP. */
async function failureOf(answer: Promise<unknown>): Promise<unknown> {
  const error: unknown = await answer.catch((cause: unknown) => cause);
  return error instanceof Error && error.cause instanceof Error ? at(error.cause, 'code') : error;
}

describe('a fault with a status', () => {
  test('is answered as it is, once, and no work is done', async () => {
    const headers = { 'retry-after': '7' };
    faults.next('devices.create', { status: 429, headers, body: { code: 'REQUEST_LIMITED' } });
    const limited = await client.createDevice(nora);
    expect([limited.status, limited.body]).toEqual([429, { code: 'REQUEST_LIMITED' }]);
    expect(limited.headers.get('retry-after')).toBe('7');
    expect(limited.headers.get('correlation-id')).toBe(pingOne.exchanges.at(-1)?.correlationId);
    expect(pingOne.devicesOf(nora)).toEqual([]);
    expect((await client.createDevice(nora)).status).toBe(201);
  });

  test('can be any text', async () => {
    const page = '<h1>Bad gateway</h1>';
    faults.next('devices.list', { status: 502, headers: { 'content-type': 'text/html' }, body: page });
    const answer = await client.listDevices(dana);
    expect([answer.status, answer.body, answer.headers.get('content-type')]).toEqual([
      502,
      page,
      'text/html',
    ]);
  });

  test('meets its own operation only', async () => {
    faults.next('devices.read', { status: 500 });
    expect((await client.listDevices(dana)).status).toBe(200);
    expect((await client.readDevice(dana, danasMac)).status).toBe(500);
  });

  test('queues behind the one before', async () => {
    faults.next('devices.list', { status: 500 });
    faults.next('devices.list', { status: 503 });
    const statuses = [await client.listDevices(dana), await client.listDevices(dana)];
    expect(statuses.map(({ status }) => status)).toEqual([500, 503]);
  });
});

test.each<[OperationName, () => Promise<{ status: number }>]>([
  ['devices.list', () => client.listDevices(dana)],
  ['devices.create', () => client.createDevice(dana)],
  ['devices.read', () => client.readDevice(dana, danasMac)],
  ['devices.activate', () => client.activate(dana, danasMac, 'attestation')],
  ['devices.rename', () => client.rename(dana, danasMac, 'Mac')],
  ['devices.remove', () => client.remove(dana, danasMac)],
  ['devices.order', () => client.order(dana, [danasMac])],
  ['devices.removeOrder', () => client.removeOrder(dana)],
  ['deviceAuthentications.initiate', () => client.initiate(dana)],
  ['deviceAuthentications.read', () => client.readFlow('any')],
  ['deviceAuthentications.select', () => client.select('any', danasMac)],
  ['deviceAuthentications.checkOtp', () => client.checkOtp('any', '123456')],
  ['deviceAuthentications.checkAssertion', () => client.checkAssertion('any', 'origin', 'assertion')],
  ['deviceAuthentications.cancel', () => client.cancel('any')],
])('every operation meets its own: %s', async (operation, call) => {
  faults.next(operation, { status: 418 });
  expect((await call()).status).toBe(418);
});

test('hang is never answered, and the client gives up', async () => {
  faults.next('deviceAuthentications.initiate', 'hang');
  const initiating = fetch(client.flowsUrl, {
    method: 'POST',
    headers: { authorization: `Bearer ${await client.workerToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: dana } }),
    signal: AbortSignal.timeout(50),
  });
  await expect(initiating).rejects.toThrow('timeout');
  expect(lastStatus()).toBe('hang');
});

test('reset breaks the connection before any work', async () => {
  faults.next('devices.remove', 'reset');
  expect(await failureOf(client.remove(dana, danasEmail))).toBe('ECONNRESET');
  expect(lastStatus()).toBe('reset');
  expect(pingOne.devicesOf(dana)).toHaveLength(2);
});

test('lose-answer does the work, then breaks the connection', async () => {
  const own = await ownPingOne();
  own.pingOne.faults.next('devices.remove', 'lose-answer');
  expect(await failureOf(own.client.remove(dana, danasEmail))).toBe('ECONNRESET');
  expect(own.pingOne.devicesOf(dana).map(({ id }) => id)).toEqual([danasMac]);
  expect(own.pingOne.exchanges.at(-1)?.status).toBe('lose-answer');
});

test('clear forgets what was not met', async () => {
  faults.next('devices.list', 'reset');
  faults.pause('devices.list');
  faults.clear();
  expect((await client.listDevices(dana)).status).toBe(200);
});

describe('pause', () => {
  test('lets a test act between request and work', async () => {
    const own = await ownPingOne();
    const pause = own.pingOne.faults.pause('devices.list');
    const listing = own.client.listDevices(dana);
    await pause.arrived;
    expect(own.pingOne.exchanges.at(-1)).toMatchObject({ operation: 'devices.list', method: 'GET' });
    expect(own.pingOne.exchanges.at(-1)?.status).toBeUndefined();
    await own.client.remove(dana, danasEmail);
    pause.release();
    expect(at((await listing).body, 'count')).toBe(1);
  });

  test('holds one request each', async () => {
    const [first, second] = [faults.pause('devices.read'), faults.pause('devices.read')];
    const reading = [client.readDevice(dana, danasMac), client.readDevice(dana, danasMac)];
    await Promise.all([first.arrived, second.arrived]);
    expect((await client.readDevice(dana, danasMac)).status).toBe(200);
    second.release();
    expect((await Promise.race(reading)).status).toBe(200);
    first.release();
    expect((await Promise.all(reading)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('comes before the fault', async () => {
    const pause = faults.pause('devices.list');
    const listing = client.listDevices(dana);
    await pause.arrived;
    faults.next('devices.list', { status: 503 });
    pause.release();
    expect((await listing).status).toBe(503);
  });
});

describe('worker token requests meet them too', () => {
  test('a status', async () => {
    faults.next('workerToken', { status: 503, headers: { 'retry-after': '1' }, body: { error: 'busy' } });
    const answer = await requestWorkerToken(pingOne);
    expect([answer.status, answer.body, answer.headers.get('retry-after')]).toEqual([
      503,
      { error: 'busy' },
      '1',
    ]);
    expect(pingOne.exchanges.at(-1)).toMatchObject({ operation: 'workerToken', status: 503 });
    expect((await requestWorkerToken(pingOne)).status).toBe(200);
    const { body, correlationId } = pingOne.exchanges.at(-1) ?? {};
    expect([body, correlationId]).toEqual(['grant_type=client_credentials', expect.any(String)]);
  });

  test.each(['reset', 'lose-answer'] as const)('%s', async (fault) => {
    faults.next('workerToken', fault);
    expect(await failureOf(requestWorkerToken(pingOne))).toBe('ECONNRESET');
    expect(lastStatus()).toBe(fault);
  });

  test('pause', async () => {
    const pause = faults.pause('workerToken');
    const requesting = requestWorkerToken(pingOne);
    await pause.arrived;
    expect(lastStatus()).toBeUndefined();
    pause.release();
    expect((await requesting).status).toBe(200);
  });
});

describe('close', () => {
  test('ends connections that hang, wherever they do', async () => {
    const own = await ownPingOne();
    await own.client.workerToken();
    own.pingOne.faults.next('devices.list', 'hang');
    own.pingOne.faults.next('workerToken', 'hang');
    const pause = own.pingOne.faults.pause('devices.read');
    const hanging = [
      own.client.listDevices(dana),
      requestWorkerToken(own.pingOne),
      own.client.readDevice(dana, danasMac),
    ].map(failureOf);
    await pause.arrived;
    await expect.poll(() => own.pingOne.exchanges.filter(({ status }) => status === 'hang')).toHaveLength(2);
    await own.pingOne.close();
    for (const failure of await Promise.all(hanging)) {
      expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(failure);
    }
    pause.release();
  });

  test('can be called again, and frees the port', async () => {
    const { pingOne } = await ownPingOne();
    await pingOne.close();
    await pingOne.close();
    const again = await ownPingOne({ port: Number(new URL(pingOne.authUrl).port) });
    expect(again.pingOne.authUrl).toBe(pingOne.authUrl);
  });
});
