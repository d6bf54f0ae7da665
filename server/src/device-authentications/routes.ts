import type { FastifyRequest } from 'fastify';
import {
  AssertionCheck,
  DeviceAuthentication,
  DeviceAuthenticationParams,
  DeviceSelection,
  OtpCheck,
  StartDeviceAuthentication,
} from 'shared';
import { Type } from 'typebox';
import type { App } from '../app-type.ts';
import type { PingOne } from '../pingone/index.ts';
import { problemsOf } from '../plugins/openapi.ts';
import { ProblemError } from '../problem.ts';
import { ownerOf } from '../session/session.ts';
import { type SettleDependencies, settle } from './settle.ts';
import { initiate, readFlow, takeStep } from './steps.ts';

export interface DeviceAuthenticationsOptions extends SettleDependencies {
  pingOne: PingOne;
  /** Sent with an assertion; the browser's word is not asked for. */
  publicOrigin: string;
}

const requires = { level: 1 } as const;

/** The MFA step: device authentications that this very session started. */
export async function deviceAuthenticationRoutes(
  app: App,
  options: DeviceAuthenticationsOptions,
): Promise<void> {
  const { pingOne, publicOrigin, ceremonies } = options;
  const { deviceAuthentications } = pingOne;

  async function requireOpen(request: FastifyRequest, id: string): Promise<void> {
    const isOpen = await ceremonies.isOpen('device-authentication', id, ownerOf(request));
    if (!isOpen) throw new ProblemError('ceremony_expired');
  }

  app.post(
    '',
    {
      config: { requires },
      schema: {
        summary: 'Start MFA',
        body: StartDeviceAuthentication,
        response: { 201: DeviceAuthentication, ...problemsOf('device_authentication_failed') },
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request);
      const answer = await initiate(pingOne, owner.userId);
      await ceremonies.start('device-authentication', answer.id, owner);
      return reply.code(201).send(await settle(request, answer.id, answer, options));
    },
  );

  app.get(
    '/:id',
    {
      config: { requires },
      schema: {
        summary: 'Where a device authentication stands',
        params: DeviceAuthenticationParams,
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
      config: { requires },
      schema: {
        summary: 'Check the assertion of PingID Desktop',
        params: DeviceAuthenticationParams,
        body: AssertionCheck,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'assertion_rejected', 'device_authentication_failed'),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireOpen(request, id);
      const check = () => deviceAuthentications.checkAssertion(id, request.body.assertion, publicOrigin);
      return settle(request, id, await takeStep(pingOne, id, 'assertion_rejected', check), options);
    },
  );

  app.post(
    '/:id/otp',
    {
      config: { requires },
      schema: {
        summary: 'Check a one-time passcode',
        params: DeviceAuthenticationParams,
        body: OtpCheck,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'otp_invalid', 'device_authentication_failed'),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireOpen(request, id);
      const check = () => deviceAuthentications.checkOtp(id, request.body.otp);
      return settle(request, id, await takeStep(pingOne, id, 'otp_invalid', check), options);
    },
  );

  app.post(
    '/:id/device-selection',
    {
      config: { requires },
      schema: {
        summary: 'Use another device',
        params: DeviceAuthenticationParams,
        body: DeviceSelection,
        response: { 200: DeviceAuthentication, ...problemsOf('ceremony_expired', 'not_found') },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { deviceId } = request.body;
      await requireOpen(request, id);
      const devices = await pingOne.devices.list(ownerOf(request).userId);
      if (!devices.some((device) => device.id === deviceId)) throw new ProblemError('not_found');
      const select = () => deviceAuthentications.select(id, deviceId);
      const isDone: Parameters<typeof takeStep>[4] = (current) => current.selectedDevice?.id === deviceId;
      return settle(request, id, await takeStep(pingOne, id, 'not_found', select, isDone), options);
    },
  );

  app.delete(
    '/:id',
    {
      config: { requires },
      schema: {
        summary: 'Give up: this session can no longer complete it',
        params: DeviceAuthenticationParams,
        response: { 204: Type.Null(), ...problemsOf('ceremony_expired') },
      },
    },
    async (request, reply) => {
      const isClosed = await ceremonies.close('device-authentication', request.params.id, ownerOf(request));
      if (!isClosed) throw new ProblemError('ceremony_expired');
      return reply.code(204).send(null);
    },
  );
}
