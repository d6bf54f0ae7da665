import { describe, expect, test } from 'vitest';
import { demoPeople, startPingOneSimulator } from '../index.ts';
import { createClient } from './client.ts';
import { newDesktop } from './desktop.ts';
import { at, textAt } from './json.ts';
import {
  dana,
  danasEmail,
  danasMac,
  nora,
  ownPingOne,
  type Stage,
  sam,
  samsEmail,
  samsMac,
  samsPhone,
  samsWindows,
  sharedPingOne,
} from './setup.ts';

const stage = await sharedPingOne();
const { pingOne, client } = stage;

async function listedIds({ client }: Stage = stage) {
  const { body } = await client.listDevices(sam);
  return [0, 1, 2, 3].map((index) => at(body, '_embedded', 'devices', index, 'id'));
}

describe('order', () => {
  test('is set in full or in part, and the first device is the default', async () => {
    const ordered = await client.order(sam, [samsPhone, samsMac]);
    expect(ordered.status).toBe(200);
    expect(at(ordered.body, '_embedded', 'devices', 0, 'id')).toBe(samsPhone);
    expect(await listedIds()).toEqual([samsPhone, samsMac, samsWindows, samsEmail]);
    expect(at((await client.initiate(sam)).body, 'selectedDevice', 'id')).toBe(samsPhone);
    await client.order(sam, [samsMac, samsWindows, samsEmail, samsPhone]);
  });

  test.each([
    ["somebody else's device", [samsMac, danasMac], 'INVALID_VALUE', 'order[1].id'],
    ['a device twice', [samsMac, samsMac], 'UNIQUENESS_VIOLATION', 'order[1].id'],
  ])('cannot hold %s', async (_what, order, code, target) => {
    const before = await listedIds();
    const { status, body } = await client.order(sam, order);
    expect([status, at(body, 'details', 0, 'code'), at(body, 'details', 0, 'target')]).toEqual([
      400,
      code,
      target,
    ]);
    expect(await listedIds()).toEqual(before);
  });

  test('cannot hold a device that waits for activation', async () => {
    const id = textAt((await client.createDevice(sam)).body, 'id');
    expect((await client.order(sam, [id])).status).toBe(400);
    await client.remove(sam, id);
  });

  test.each(['DELETE', 'POST'] as const)('is removed by %s; then the person chooses', async (method) => {
    const { client } = await ownPingOne({ choices: { removeOrderMethod: method } });
    expect((await client.removeOrder(sam, method)).status).toBe(204);
    const { body } = await client.initiate(sam);
    expect(at(body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
    expect(at(body, 'selectedDevice')).toBeUndefined();
    expect(at((await client.select(textAt(body, 'id'), samsMac)).body, 'status')).toBe('ASSERTION_REQUIRED');
    await client.order(sam, [samsMac]);
    expect(at((await client.initiate(sam)).body, 'status')).toBe('ASSERTION_REQUIRED');
  });
});

describe('nickname', () => {
  test('is what one likes up to 100 characters; an empty one clears it', async () => {
    await client.rename(dana, danasMac, 'x'.repeat(100));
    expect(at((await client.readDevice(dana, danasMac)).body, 'nickname')).toBe('x'.repeat(100));
    await client.rename(dana, danasMac, '');
    expect(at((await client.readDevice(dana, danasMac)).body, 'nickname')).toBeUndefined();
  });

  test('of more is refused', async () => {
    const { status, body } = await client.rename(dana, danasMac, 'x'.repeat(101));
    expect([status, at(body, 'details', 0, 'code')]).toEqual([400, 'SIZE_LIMIT_EXCEEDED']);
  });
});

test('where the default device is removed, the next one is the default', async () => {
  const own = await ownPingOne();
  await own.client.remove(sam, samsMac);
  expect(at((await own.client.initiate(sam)).body, 'selectedDevice', 'id')).toBe(samsWindows);
});

test("somebody else's device is neither renamed nor removed nor activated", async () => {
  const answers = await Promise.all([
    client.rename(dana, samsMac, 'Mine'),
    client.remove(dana, samsMac),
    client.activate(dana, samsMac, 'attestation'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(pingOne.devicesOf(sam).find(({ id }) => id === samsMac)?.nickname).toBe('Desktop Mac 1');
});

test('an abandoned pairing is forgotten after a day', async () => {
  const own = await ownPingOne({ choices: { accessTokenLifetimeSeconds: 90_000 } });
  const id = textAt((await own.client.createDevice(nora)).body, 'id');
  own.pingOne.clock.advance(86_399);
  expect((await own.client.readDevice(nora, id)).status).toBe(200);
  own.pingOne.clock.advance(1);
  expect((await own.client.readDevice(nora, id)).status).toBe(404);
});

describe('what a test sees and sets without the API', () => {
  test('devicesOf is a copy', () => {
    const [device] = pingOne.devicesOf(dana);
    if (device) device.status = 'ACTIVATION_REQUIRED';
    expect(pingOne.devicesOf(dana)[0]?.status).toBe('ACTIVE');
  });

  test('pair gives a desktop from the data its key, and nothing else one', async () => {
    const { credential } = await newDesktop();
    pingOne.pair(sam, samsWindows, credential);
    const device = pingOne.devicesOf(sam).find(({ id }) => id === samsWindows);
    expect(device).toMatchObject({ desktop: { ...credential, os: { type: 'WINDOWS' } } });

    expect(() => pingOne.pair(dana, danasEmail, credential)).toThrow('Not a paired desktop');
    expect(() => pingOne.pair(dana, samsMac, credential)).toThrow('not found');
    const waiting = textAt((await client.createDevice(dana)).body, 'id');
    expect(() => pingOne.pair(dana, waiting, credential)).toThrow('Not a paired desktop');
  });

  test('everything that has a default can be given', async () => {
    const given = {
      environmentId: 'an-environment',
      policyId: 'a-policy',
      webApplication: { clientId: 'web' },
      workerApplication: { clientId: 'worker', clientSecret: 'a-secret' },
      people: demoPeople().slice(0, 1),
    };
    const { pingOne, client } = await ownPingOne(given);
    expect(pingOne).toMatchObject(given);
    expect(at((await client.listDevices(nora)).body, 'count')).toBe(0);
    expect((await client.listDevices(dana)).status).toBe(404);
  });

  test('a port that is taken says so', async () => {
    const port = Number(new URL(pingOne.authUrl).port);
    await expect(startPingOneSimulator({ port })).rejects.toThrow('EADDRINUSE');
  });

  test('two simulators know nothing of each other', async () => {
    const other = await ownPingOne();
    await createClient(other.pingOne).remove(dana, danasEmail);
    expect(pingOne.devicesOf(dana).map(({ id }) => id)).toContain(danasEmail);
  });
});
