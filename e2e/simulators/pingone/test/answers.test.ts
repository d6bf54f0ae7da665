import { expect, test } from 'vitest';
import type { Person, PersonDesktop } from '../index.ts';
import { type Answer, requestWorkerToken } from './client.ts';
import { newDesktop, portal } from './desktop.ts';
import { at, documented, shapeOf, textAt } from './json.ts';
import { nora, omar, ownPingOne, sharedPingOne } from './setup.ts';

const mac = await newDesktop();
const otherMac = await newDesktop(mac.credential.unitId);

/** Has what the person in the documentation's examples has. */
const doc: Person = {
  id: 'd4543f69-e508-4cc6-bd16-b61baa4b3caf',
  username: 'doc.umented',
  givenName: 'Doc',
  familyName: 'Umented',
  email: 'sherlock@example.com',
  summary: 'Desktop, e-mail, desktop',
  devices: [
    pairedMac('001f74e8-b024-1df0-001f-74e8b0241df0', mac),
    {
      type: 'EMAIL',
      id: '03ed6f11-c4fc-71d8-03ed-6f11c4fc71d8',
      nickname: 'Email 1',
      email: 'sherlock@example.com',
    },
    pairedMac('0783541c-a172-8d40-0783-541ca1728d40', otherMac),
  ],
};

function pairedMac(id: string, { credential }: { credential: PersonDesktop['credential'] }): PersonDesktop {
  const os = { type: 'MAC', version: '15.7.3' };
  return {
    type: 'PINGID_DESKTOP_GEN2',
    id,
    nickname: 'Desktop Mac 1',
    os,
    ...(credential && { credential }),
  };
}

const { pingOne, client } = await sharedPingOne({ people: [doc] });

/** Status, names of the fields at every level, and what every answer of the API carries. */
function expectAnswer(answer: Answer, status: number, example: unknown): void {
  expect(answer.status).toBe(status);
  expect(shapeOf(answer.body)).toStrictEqual(shapeOf(example));
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('correlation-id')).toBe(pingOne.exchanges.at(-1)?.correlationId);
}

test('pairing answers as "Create…" and "Activate MFA User Device (PingID Desktop)" show', async () => {
  const desktop = await newDesktop();
  const created = await client.createDevice(doc.id);
  expectAnswer(created, 201, documented('create-device'));
  const id = textAt(created.body, 'id');
  const url = `${pingOne.apiUrl}/environments/${pingOne.environmentId}/users/${doc.id}/devices/${id}`;
  expect(created.headers.get('location')).toBe(url);
  expect(created.body).toMatchObject({
    _links: { self: { href: url }, 'device.activate': { href: url } },
    rp: { id: 'example.com', name: 'example.com' },
    status: 'ACTIVATION_REQUIRED',
    createdAt: at(created.body, 'updatedAt'),
  });

  const options = textAt(created.body, 'pingIdDesktopCredentialCreationOptions');
  const activated = await client.activate(doc.id, id, await desktop.attest(options));
  expectAnswer(activated, 200, documented('activate-device'));
  expect(activated.body).toMatchObject({
    id,
    status: 'ACTIVE',
    nickname: 'Desktop Mac 3',
    unitId: desktop.credential.unitId,
    os: { type: 'MAC', version: '15.7.3' },
  });

  expectAnswer(await client.readDevice(doc.id, id), 200, documented('activate-device'));
  await client.remove(doc.id, id);
});

test('a device that waits for activation never answers its creation options again', async () => {
  const { body } = await client.createDevice(doc.id);
  const id = textAt(body, 'id');
  const waiting = await client.readDevice(doc.id, id);
  expect(at(waiting.body, 'status')).toBe('ACTIVATION_REQUIRED');
  expect(JSON.stringify(waiting.body)).not.toContain('CreationOptions');
  await client.remove(doc.id, id);
});

test('the list holds devices of all types, in HAL', async () => {
  const list = await client.listDevices(doc.id);
  const email = { ...withoutDesktopFields(documented('activate-device')), email: 'a@example.com' };
  const mac = documented('activate-device');
  const self = { href: client.devicesUrl(doc.id) };
  expectAnswer(list, 200, {
    _links: { self, 'devices.reorder': self },
    _embedded: { devices: [mac, email, mac] },
    count: 3,
    size: 3,
  });
  expect(at(list.body, '_links', 'self')).toEqual(self);
  expect(at(list.body, '_embedded', 'devices', 1, 'email')).toBe('sherlock@example.com');
});

function withoutDesktopFields(device: unknown) {
  const desktopFields = ['rp', 'os', 'model', 'application', 'unitId'];
  const entries = Object.entries(device ?? {}).filter(([name]) => !desktopFields.includes(name));
  return Object.fromEntries(entries);
}

test('renaming answers the nickname and two links, not the device', async () => {
  const [device] = pingOne.devicesOf(doc.id);
  const url = `${client.devicesUrl(doc.id)}/${device?.id}`;
  const renamed = await client.rename(doc.id, device?.id ?? '', 'Desk');
  const _links = { self: { href: `${url}/nickname` }, device: { href: url } };
  expectAnswer(renamed, 200, { _links, nickname: 'Desk' });
  expect(renamed.body).toEqual({ _links, nickname: 'Desk' });
});

test('removing answers 204 without a body', async () => {
  const id = textAt((await client.createDevice(doc.id)).body, 'id');
  const removed = await client.remove(doc.id, id);
  expect([removed.status, removed.body]).toEqual([204, '']);
  expect(removed.headers.get('content-type')).toBeNull();
  expect(removed.headers.get('correlation-id')).toMatch(/^[\da-f-]{36}$/);
  expect((await client.readDevice(doc.id, id)).status).toBe(404);
});

test('authenticating answers as "Initiate Device Authentication" and "Check Assertion (PingID Desktop)" show', async () => {
  const initiated = await client.initiate(doc.id);
  expectAnswer(initiated, 201, documented('initiate-desktop'));
  const id = textAt(initiated.body, 'id');
  expect(initiated.headers.get('location')).toBe(`${client.flowsUrl}/${id}`);
  expect(initiated.body).toMatchObject({
    _links: { 'assertion.check': { href: `${client.flowsUrl}/${id}` } },
    status: 'ASSERTION_REQUIRED',
    policy: { id: pingOne.policyId },
    selectedDevice: { id: doc.devices[0]?.id },
  });
  expect(at(initiated.body, '_embedded', 'devices', 1, 'email')).toBe('sh****@example.com');
  expectAnswer(await client.readFlow(id), 200, documented('initiate-desktop'));

  const options = textAt(initiated.body, 'pingIdDesktopCredentialRequestOptions');
  const completed = await client.checkAssertion(id, portal, await mac.assert(options));
  expectAnswer(completed, 200, documented('check-assertion'));
  expect(completed.body).toMatchObject({
    status: 'COMPLETED',
    authenticators: ['desktop', 'mfa', 'user'],
    pingIdDesktopCredentialRequestOptions: options,
  });
  expect(Object.keys(Object(at(completed.body, '_links')))).toEqual(['self']);
  expectAnswer(await client.readFlow(id), 200, documented('check-assertion'));
});

test('without the fields that older examples lack, an OTP flow is as "Initialize Device Authentication" shows', async () => {
  const older = await ownPingOne({ choices: { omitOptionalFields: true } });
  const { status, body } = await older.client.initiate(omar);
  expect(status).toBe(201);
  const example = documented('initiate-otp');
  const devices = [{ ...Object(at(example, '_embedded', 'devices', 0)), nickname: 'Email 1' }];
  expect(shapeOf(body)).toStrictEqual(shapeOf({ ...Object(example), _embedded: { devices } }));
});

test('answerExtras adds a field that nobody knows to every object', async () => {
  const newer = await ownPingOne({ choices: { answerExtras: true } });
  const { body } = await newer.client.createDevice(nora);
  const added = { by: 'the simulator' };
  expect(body).toMatchObject({ addedLater: added, rp: { addedLater: added }, _links: { addedLater: added } });
});

test('the worker application gets a bearer token for an hour', async () => {
  const answer = await requestWorkerToken(pingOne);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600 });
});

test('every request is on record, with its operation, body and status', async () => {
  await client.initiate(doc.id);
  const exchange = pingOne.exchanges.at(-1);
  expect(exchange).toMatchObject({
    operation: 'deviceAuthentications.initiate',
    method: 'POST',
    path: `/${pingOne.environmentId}/deviceAuthentications`,
    body: JSON.stringify({ user: { id: doc.id } }),
    status: 201,
  });
});
