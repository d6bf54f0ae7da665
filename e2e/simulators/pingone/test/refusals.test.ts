import { describe, expect, test } from 'vitest';
import { type Answer, newDevice, type Request } from './client.ts';
import { at, textAt } from './json.ts';
import { dana, danasMac, nora, ownPingOne, samsMac, sharedPingOne } from './setup.ts';

const { pingOne, client } = await sharedPingOne();
const { send, devicesUrl, flowsUrl } = client;
const nobody = '99999999-9999-4999-8999-999999999999';

/** `[status, code, details[0].code, details[0].target]`, after a look at the parts that every error has. */
function refusal({ status, headers, body }: Answer) {
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('correlation-id')).toBe(pingOne.exchanges.at(-1)?.correlationId);
  expect(body).toMatchObject({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    message: expect.stringMatching(/^The request could not be completed\. /),
  });
  const [detail, target] = [at(body, 'details', 0, 'code'), at(body, 'details', 0, 'target')];
  return [status, at(body, 'code'), ...(detail ? [detail] : []), ...(target ? [target] : [])];
}

describe('what does not exist', () => {
  test.each([
    ['user', () => client.listDevices(nobody)],
    ['user to authenticate', () => client.initiate(nobody)],
    ['device', () => client.readDevice(dana, nobody)],
    ['device of this user', () => client.readDevice(dana, samsMac)],
    ['device authentication', () => client.readFlow(nobody)],
    ['path', () => send('GET', `${pingOne.apiUrl}/environments/${pingOne.environmentId}/populations`)],
  ])('%s: 404', async (_what, call) => {
    expect(refusal(await call())).toEqual([404, 'NOT_FOUND', 'NOT_FOUND']);
  });
});

test('another environment: 403, also where a path is below the right one by text only', async () => {
  const { apiUrl, authUrl, environmentId } = pingOne;
  for (const url of [
    `${apiUrl}/environments/${nobody}/users/${dana}/devices`,
    `${authUrl}/${nobody}/deviceAuthentications`,
    `${apiUrl}/environments/${environmentId}0/users/${dana}/devices`,
  ]) {
    expect(refusal(await send('GET', url))).toEqual([403, 'ACCESS_FAILED', 'INSUFFICIENT_PERMISSIONS']);
  }
});

test.each([
  ['PATCH', devicesUrl(dana)],
  ['DELETE', `${devicesUrl(dana)}/${danasMac}/nickname`],
  ['GET', flowsUrl],
])('a method that is not documented, %s: 405', async (method, url) => {
  expect(refusal(await send(method, url))).toEqual([405, 'INVALID_REQUEST']);
});

test.each<[string, Request]>([
  ['another one', { contentType: 'application/x-www-form-urlencoded', body: 'a=b' }],
  ['the one of another path', { action: 'device.activate', body: {} }],
  ['one that only begins like it', { contentType: 'application/json-patch', body: {} }],
])('a Content-Type that asks for nothing here, %s: 415', async (_which, request) => {
  expect(refusal(await send('POST', devicesUrl(dana), request))).toEqual([415, 'INVALID_REQUEST']);
});

test('parameters and capitals of a Content-Type do not matter', async () => {
  const contentType = 'Application/JSON; charset=utf-8';
  const created = await send('POST', devicesUrl(dana), { contentType, body: newDevice });
  expect(created.status).toBe(201);
  await client.remove(dana, textAt(created.body, 'id'));
});

describe('a body', () => {
  test.each([
    ['is not JSON', 'type=PINGID_DESKTOP_GEN2'],
    ['is empty', ''],
    ['is larger than anybody would send', JSON.stringify({ ...newDevice, filler: 'x'.repeat(130 * 1024) })],
  ])('that %s: 400', async (_why, body) => {
    const answer = await send('POST', devicesUrl(dana), { body, contentType: 'application/json' });
    expect(refusal(answer)).toEqual([400, 'INVALID_REQUEST']);
  });

  test.each([
    ['is no object', [newDevice], 'INVALID_VALUE', 'body'],
    ['has an unknown field', { ...newDevice, nickname: 'Mine' }, 'INVALID_VALUE', 'nickname'],
    [
      'has an unknown field further in',
      { ...newDevice, rp: { id: 'a', icon: '' } },
      'INVALID_VALUE',
      'rp.icon',
    ],
    ['lacks the status', { type: newDevice.type }, 'REQUIRED_VALUE', 'status'],
    ['would create an active device', { ...newDevice, status: 'ACTIVE' }, 'INVALID_VALUE', 'status'],
    ['is of a type that is not here', { ...newDevice, type: 'TOTP' }, 'INVALID_VALUE', 'type'],
    ['names an unknown policy', { ...newDevice, policy: { id: nobody } }, 'INVALID_VALUE', 'policy.id'],
    ['has an empty text', { ...newDevice, rp: { id: '' } }, 'EMPTY_VALUE', 'rp.id'],
  ])('that %s: 400, and no device is made', async (_why, body, detail, target) => {
    expect(refusal(await client.createDevice(nora, body))).toEqual([400, 'INVALID_DATA', detail, target]);
    expect(pingOne.devicesOf(nora)).toEqual([]);
  });

  test('with several mistakes has all of them named', async () => {
    const { body } = await client.createDevice(nora, { type: 'TOTP', extra: true });
    expect([0, 1, 2].map((index) => at(body, 'details', index, 'target'))).toEqual([
      'extra',
      'type',
      'status',
    ]);
  });

  test.each([
    ['names an unknown policy', { policy: { id: nobody } }, 'policy.id'],
    ["selects somebody else's device", { selectedDevice: { id: samsMac } }, 'selectedDevice.id'],
    ['has a field that is not documented', { origin: 'https://portal.example.com' }, 'origin'],
  ])('of a device authentication that %s: 400', async (_why, more, target) => {
    expect(refusal(await client.initiate(dana, more))).toEqual([
      400,
      'INVALID_DATA',
      'INVALID_VALUE',
      target,
    ]);
  });

  test('of an activation has exactly its one field', async () => {
    const url = `${devicesUrl(dana)}/${textAt((await client.createDevice(dana)).body, 'id')}`;
    const activate = async (body: unknown) =>
      refusal(await send('POST', url, { action: 'device.activate', body }));
    const invalid = [400, 'INVALID_DATA', 'INVALID_VALUE'];
    expect(await activate({})).toEqual([400, 'INVALID_DATA', 'REQUIRED_VALUE', 'attestation']);
    expect(await activate({ attestation: 1 })).toEqual([...invalid, 'attestation']);
    expect(await activate({ attestation: 'e', origin: 'o' })).toEqual([...invalid, 'origin']);
    await send('DELETE', url);
  });

  test('of an assertion check needs origin and assertion', async () => {
    const flowId = textAt((await client.initiate(dana)).body, 'id');
    const check = (body: unknown) =>
      send('POST', `${flowsUrl}/${flowId}`, { action: 'assertion.check', body });
    expect(refusal(await check({ assertion: 'e' }))).toEqual([
      400,
      'INVALID_DATA',
      'REQUIRED_VALUE',
      'origin',
    ]);
    expect(refusal(await check({ origin: 'o' }))).toEqual([
      400,
      'INVALID_DATA',
      'REQUIRED_VALUE',
      'assertion',
    ]);
  });
});

test('the policy that there is may be named', async () => {
  const policy = { id: pingOne.policyId };
  expect((await client.initiate(dana, { policy })).status).toBe(201);
  const created = await client.createDevice(dana, { ...newDevice, policy });
  expect(created.status).toBe(201);
  await client.remove(dana, textAt(created.body, 'id'));
});

describe('limits', () => {
  test('one device too many is refused in the documented words', async () => {
    const { client } = await ownPingOne({ choices: { deviceLimit: 2 } });
    const { status, body } = await client.createDevice(dana);
    expect(status).toBe(400);
    expect(body).toEqual({
      id: expect.any(String),
      code: 'REQUEST_FAILED',
      message: 'The request could not be completed. There was an issue processing the request.',
      details: [
        {
          code: 'LIMIT_EXCEEDED',
          message: 'Maximum allowed devices has been reached',
          innerError: { maximumAllowed: 2 },
        },
      ],
    });
  });

  test('so is one abandoned pairing too many, until the others are forgotten', async () => {
    const { client, pingOne } = await ownPingOne({
      choices: { pendingDeviceLimit: 2, pendingDeviceLifetimeSeconds: 60 },
    });
    await Promise.all([client.createDevice(nora), client.createDevice(nora)]);
    const refused = await client.createDevice(nora);
    expect(at(refused.body, 'details', 0, 'code')).toBe('LIMIT_EXCEEDED');
    pingOne.clock.advance(60);
    expect((await client.createDevice(nora)).status).toBe(201);
    expect(pingOne.devicesOf(nora)).toHaveLength(1);
  });
});
