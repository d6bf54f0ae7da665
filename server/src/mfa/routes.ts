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
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import { MfaStep, type MfaStepOptions } from './mfa-step.ts';

export interface DeviceAuthenticationsOptions extends MfaStepOptions {
  /** Sent with an assertion; the browser's word is not asked for. */
  publicOrigin: string;
}

const config = { requires: { level: 1 } } as const;
const params = DeviceAuthenticationParams;

/** The MFA step: device authentications that this very session started. */
export async function deviceAuthenticationRoutes(
  app: App,
  options: DeviceAuthenticationsOptions,
): Promise<void> {
  const { publicOrigin } = options;
  const { deviceAuthentications } = options.pingOne;
  const mfaStep = new MfaStep(app, options);

  app.post(
    '',
    {
      config,
      schema: {
        summary: 'Start MFA',
        body: StartDeviceAuthentication,
        response: {
          201: DeviceAuthentication,
          ...problemsOf('not_found', 'device_authentication_failed', 'rate_limited'),
        },
      },
    },
    async (request, reply) => reply.code(201).send(await mfaStep.start(request, request.body.deviceId)),
  );

  app.get(
    '/:id',
    {
      config: { ...config, isPolled: true },
      schema: {
        summary: 'Where a device authentication stands',
        params,
        response: { 200: DeviceAuthentication, ...problemsOf('ceremony_expired') },
      },
    },
    (request) => mfaStep.read(request, request.params.id),
  );

  app.post(
    '/:id/assertion',
    {
      config,
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
      return mfaStep.check(request, id, 'assertion', () =>
        deviceAuthentications.checkAssertion(id, assertion, publicOrigin),
      );
    },
  );

  app.post(
    '/:id/passkey-assertion',
    {
      config,
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
      return mfaStep.check(request, id, 'assertion', () =>
        deviceAuthentications.checkPasskeyAssertion(id, assertion, publicOrigin, compatibility),
      );
    },
  );

  app.post(
    '/:id/otp',
    {
      config,
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
      return mfaStep.check(request, id, 'code', () => deviceAuthentications.checkOtp(id, otp));
    },
  );

  app.post(
    '/:id/device-selection',
    {
      config,
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
    (request) => mfaStep.select(request, request.params.id, request.body),
  );

  app.delete(
    '/:id',
    {
      config,
      schema: {
        summary: 'Give up: this session can no longer complete it, and a waiting push is withdrawn',
        params,
        response: { 204: Type.Null(), ...problemsOf('ceremony_expired') },
      },
    },
    async (request, reply) => {
      await mfaStep.giveUp(request, request.params.id);
      return reply.code(204).send(null);
    },
  );
}
