import type { FastifyRequest } from 'fastify';
import {
  AssertionCheck,
  DeviceAuthentication,
  DeviceAuthenticationParams,
  DeviceSelection,
  OtpCheck,
  PasskeyAssertionCheck,
  StartDeviceAuthentication,
} from 'shared';
import { Type } from 'typebox';
import type { App } from '../app-type.ts';
import type { PingOne, PingOneDeviceAuthentication } from '../pingone/index.ts';
import { problemsOf } from '../plugins/openapi.ts';
import { ProblemError } from '../problem.ts';
import { logSecurityEvent } from '../security-events.ts';
import { ownerOf } from '../session/session.ts';
import { limitAttempts } from './attempts.ts';
import { type SettleDependencies, settle } from './settle.ts';
import { initiate, readFlow, selectDevice, takeStep, withdraw } from './steps.ts';

export interface DeviceAuthenticationsOptions extends SettleDependencies {
  pingOne: PingOne;
  /** Sent with an assertion; the browser's word is not asked for. */
  publicOrigin: string;
}

const requires = { level: 1 } as const;
const params = DeviceAuthenticationParams;

/** The MFA step: device authentications that this very session started. */
export async function deviceAuthenticationRoutes(
  app: App,
  options: DeviceAuthenticationsOptions,
): Promise<void> {
  const { pingOne, publicOrigin, ceremonies } = options;
  const { deviceAuthentications } = pingOne;
  const start = { config: { requires }, preHandler: limitAttempts(app, 'start') };
  const check = { config: { requires }, preHandler: limitAttempts(app, 'check') };

  async function requireOpen(request: FastifyRequest, id: string): Promise<void> {
    const standing = await ceremonies.standing('device-authentication', id, ownerOf(request));
    if (standing === 'open') return;
    if (standing === 'foreign') logSecurityEvent(request, 'device_authentication_of_another_session');
    if (standing === 'closed') logSecurityEvent(request, 'device_authentication_used_twice');
    throw new ProblemError('ceremony_expired');
  }

  /** A device id from the browser counts only where the person's own list vouches for it. */
  async function requireOwnDevice(request: FastifyRequest, deviceId: string): Promise<void> {
    const devices = await pingOne.devices.list(ownerOf(request).userId);
    if (!devices.some((device) => device.id === deviceId)) throw new ProblemError('not_found');
  }

  /** Has PingOne judge what the person gave, and does to the session what follows. */
  async function judge(
    request: FastifyRequest,
    id: string,
    refused: 'assertion_rejected' | 'otp_invalid',
    ask: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<DeviceAuthentication> {
    await requireOpen(request, id);
    return settle(request, id, await takeStep(pingOne, id, refused, ask), options);
  }

  app.post(
    '',
    {
      ...start,
      schema: {
        summary: 'Start MFA',
        body: StartDeviceAuthentication,
        response: {
          201: DeviceAuthentication,
          ...problemsOf('not_found', 'device_authentication_failed', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request);
      const { deviceId } = request.body;
      if (deviceId) await requireOwnDevice(request, deviceId);
      const answer = await initiate(pingOne, owner.userId, deviceId);
      await ceremonies.start('device-authentication', answer.id, owner);
      return reply.code(201).send(await settle(request, answer.id, answer, options, false));
    },
  );

  app.get(
    '/:id',
    {
      config: { requires, isPolled: true },
      schema: {
        summary: 'Where a device authentication stands',
        params,
        response: { 200: DeviceAuthentication, ...problemsOf('ceremony_expired') },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireOpen(request, id);
      return settle(request, id, await readFlow(pingOne, id), options);
    },
  );

  app.post(
    '/:id/assertion',
    {
      ...check,
      schema: {
        summary: 'Check the assertion of PingID Desktop',
        params,
        body: AssertionCheck,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'assertion_rejected', 'device_locked', 'rate_limited'),
        },
      },
    },
    (request) => {
      const { id } = request.params;
      const { assertion } = request.body;
      return judge(request, id, 'assertion_rejected', () =>
        deviceAuthentications.checkAssertion(id, assertion, publicOrigin),
      );
    },
  );

  app.post(
    '/:id/passkey-assertion',
    {
      ...check,
      schema: {
        summary: 'Check the assertion of a passkey',
        params,
        body: PasskeyAssertionCheck,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'assertion_rejected', 'device_locked', 'rate_limited'),
        },
      },
    },
    (request) => {
      const { id } = request.params;
      const { assertion, compatibility } = request.body;
      return judge(request, id, 'assertion_rejected', () =>
        deviceAuthentications.checkPasskeyAssertion(id, assertion, publicOrigin, compatibility),
      );
    },
  );

  app.post(
    '/:id/otp',
    {
      ...check,
      schema: {
        summary: 'Check a one-time passcode',
        params,
        body: OtpCheck,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'otp_invalid', 'device_locked', 'rate_limited'),
        },
      },
    },
    (request) => {
      const { id } = request.params;
      const { otp } = request.body;
      return judge(request, id, 'otp_invalid', () => deviceAuthentications.checkOtp(id, otp));
    },
  );

  app.post(
    '/:id/device-selection',
    {
      ...start,
      schema: {
        summary: 'Use another device, or ask the same one again',
        params,
        body: DeviceSelection,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'not_found', 'device_locked', 'rate_limited'),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireOpen(request, id);
      await requireOwnDevice(request, request.body.deviceId);
      return settle(request, id, await selectDevice(pingOne, id, request.body), options);
    },
  );

  app.delete(
    '/:id',
    {
      config: { requires },
      schema: {
        summary: 'Give up: this session can no longer complete it, and a waiting push is withdrawn',
        params,
        response: { 204: Type.Null(), ...problemsOf('ceremony_expired') },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const isClosed = await ceremonies.close('device-authentication', id, ownerOf(request));
      if (!isClosed) throw new ProblemError('ceremony_expired');
      await withdraw(pingOne, id);
      return reply.code(204).send(null);
    },
  );
}
