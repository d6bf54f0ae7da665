import { describe, expect, test } from 'vitest';
import { connectPingOne } from '../../src/pingone/index.ts';
import activateDevice from './documented/activate-device.json' with { type: 'json' };
import checkAssertion from './documented/check-assertion.json' with { type: 'json' };
import createDevice from './documented/create-device.json' with { type: 'json' };
import initiateDesktop from './documented/initiate-desktop.json' with { type: 'json' };
import initiateOtp from './documented/initiate-otp.json' with { type: 'json' };
import { answerJson, isTokenRequest, startScriptedServer } from './scripted-server.ts';

const environmentId = 'abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6';
const userId = 'd4543f69-e508-4cc6-bd16-b61baa4b3caf';
const deviceId = '0ac16146-5e05-d328-0ac1-61465e05d328';
const flowId = '0f1f29a9-a16d-4d7c-a653-d85a66d53440';

/** PingOne answering with the example of a documentation page. */
async function pingOneThatAnswers(status: number, body: unknown, mfaPolicyId?: string) {
  const server = await startScriptedServer((request, response) => {
    if (isTokenRequest(request))
      answerJson(response, 200, { access_token: 'worker-token', expires_in: 3600 });
    else answerJson(response, status, body, { 'correlation-id': 'c-1' });
  });
  const pingOne = connectPingOne({
    apiUrl: `${server.url}/v1`,
    authUrl: server.url,
    environmentId,
    worker: { clientId: 'worker', clientSecret: 'secret' },
    ...(mfaPolicyId ? { mfaPolicyId } : {}),
  });
  return {
    ...pingOne,
    /** The one request that is not about the token. */
    sent: () => {
      const [request, ...others] = server.received.filter((candidate) => !isTokenRequest(candidate));
      expect(others).toEqual([]);
      return {
        line: `${request?.method} ${request?.path}`,
        contentType: request?.headers['content-type'],
        authorization: request?.headers.authorization,
        cookie: request?.headers.cookie,
        body: request?.body ? JSON.parse(request.body) : undefined,
      };
    },
    async [Symbol.asyncDispose]() {
      await pingOne.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('what is sent is what the documentation shows', () => {
  test('Create MFA User Device (PingID Desktop)', async () => {
    await using pingOne = await pingOneThatAnswers(201, createDevice, 'policy-1');
    await pingOne.devices.create(userId);
    expect(pingOne.sent()).toEqual({
      line: `POST /v1/environments/${environmentId}/users/${userId}/devices`,
      contentType: 'application/json',
      authorization: 'Bearer worker-token',
      cookie: undefined,
      body: { type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVATION_REQUIRED', policy: { id: 'policy-1' } },
    });
  });

  test('without a configured policy none is named', async () => {
    await using pingOne = await pingOneThatAnswers(201, createDevice);
    await pingOne.devices.create(userId);
    expect(pingOne.sent().body).toEqual({ type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVATION_REQUIRED' });
  });

  test('Activate MFA User Device (PingID Desktop): the attestation alone', async () => {
    await using pingOne = await pingOneThatAnswers(200, activateDevice, 'policy-1');
    await pingOne.devices.activate(userId, deviceId, 'a.b.c');
    expect(pingOne.sent()).toMatchObject({
      line: `POST /v1/environments/${environmentId}/users/${userId}/devices/${deviceId}`,
      contentType: 'application/vnd.pingidentity.device.activate+json',
      body: { attestation: 'a.b.c' },
    });
  });

  test('Initiate Device Authentication: on the auth address, without /v1 and without /as', async () => {
    await using pingOne = await pingOneThatAnswers(201, initiateDesktop, 'policy-1');
    await pingOne.deviceAuthentications.initiate(userId);
    expect(pingOne.sent()).toMatchObject({
      line: `POST /${environmentId}/deviceAuthentications`,
      contentType: 'application/json',
      body: { user: { id: userId }, policy: { id: 'policy-1' } },
    });
  });

  test('Check Assertion (PingID Desktop)', async () => {
    await using pingOne = await pingOneThatAnswers(200, checkAssertion);
    await pingOne.deviceAuthentications.checkAssertion(flowId, 'a.b.c', 'https://app.pingone.eu');
    expect(pingOne.sent()).toEqual({
      line: `POST /${environmentId}/deviceAuthentications/${flowId}`,
      contentType: 'application/vnd.pingidentity.assertion.check+json',
      authorization: 'Bearer worker-token',
      cookie: undefined,
      body: { origin: 'https://app.pingone.eu', assertion: 'a.b.c' },
    });
  });

  test.each([
    ['select', 'application/vnd.pingidentity.device.select+json', { device: { id: 'd-1' } }],
    ['checkOtp', 'application/vnd.pingidentity.otp.check+json', { otp: 'd-1' }],
  ] as const)('the %s step has its own content type', async (step, contentType, body) => {
    await using pingOne = await pingOneThatAnswers(200, initiateOtp);
    await pingOne.deviceAuthentications[step](flowId, 'd-1');
    expect(pingOne.sent()).toMatchObject({ contentType, body });
  });
});

describe('the examples of the documentation are understood', () => {
  test('a created device and its options', async () => {
    await using pingOne = await pingOneThatAnswers(201, createDevice);
    const device = await pingOne.devices.create(userId);
    expect(device).toMatchObject({
      id: deviceId,
      status: 'ACTIVATION_REQUIRED',
      pingIdDesktopCredentialCreationOptions: '{{desktopCredentialCreationOptionsValue}}',
    });
  });

  test('an activated device', async () => {
    await using pingOne = await pingOneThatAnswers(200, activateDevice);
    const device = await pingOne.devices.activate(userId, deviceId, 'a.b.c');
    expect(device).toMatchObject({ status: 'ACTIVE', nickname: 'Desktop Mac 1', unitId: expect.any(String) });
  });

  test('a started desktop authentication', async () => {
    await using pingOne = await pingOneThatAnswers(201, initiateDesktop);
    const started = await pingOne.deviceAuthentications.initiate(userId);
    expect(started).toMatchObject({ status: 'ASSERTION_REQUIRED', user: { id: userId } });
    expect(started._embedded?.devices).toHaveLength(3);
  });

  test('the older example, without usableStatus, blockedDevices and bypass fields', async () => {
    await using pingOne = await pingOneThatAnswers(201, initiateOtp);
    const started = await pingOne.deviceAuthentications.initiate('788d4931-6936-43f2-82ff-178f5762298a');
    expect(started.status).toBe('OTP_REQUIRED');
  });

  test('a completed one names its authenticators', async () => {
    await using pingOne = await pingOneThatAnswers(200, checkAssertion);
    const completed = await pingOne.deviceAuthentications.checkAssertion(
      flowId,
      'a.b.c',
      'https://app.pingone.eu',
    );
    expect(completed).toMatchObject({ status: 'COMPLETED', authenticators: ['desktop', 'mfa', 'user'] });
  });

  test('a blocked device that comes with its ID alone', async () => {
    const _embedded = { devices: [], blockedDevices: [{ id: deviceId }] };
    await using pingOne = await pingOneThatAnswers(201, { ...initiateDesktop, _embedded });
    const started = await pingOne.deviceAuthentications.initiate(userId);
    expect(started._embedded?.blockedDevices).toEqual([{ id: deviceId }]);
  });

  test('fields that nobody has seen break nothing', async () => {
    await using pingOne = await pingOneThatAnswers(201, { ...initiateDesktop, brandNew: { a: [1, null] } });
    await expect(pingOne.deviceAuthentications.initiate(userId)).resolves.toBeDefined();
  });
});
