import type { FastifyRequest } from 'fastify';
import {
  AssertionCheck,
  DeviceAuthentication,
  DeviceAuthenticationParams,
  DeviceSelection,
  Empty,
  OtpCheck,
  PasskeyAssertionCheck,
  StartDeviceAuthentication,
} from 'shared';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import type { PingOne } from '../pingone/index.ts';
import { callerOf } from '../session/authorize.ts';
import { issueSession } from '../session/session-plugin.ts';
import type { MfaResult } from './apply-result.ts';
import type { Mfa } from './mfa.ts';

export interface MfaRoutesOptions {
  mfa: Mfa;
  pingOne: PingOne;
  /** Sent with an assertion; the browser's word is not asked for. */
  publicOrigin: string;
}

const requires = { level: 1 } as const;
const params = DeviceAuthenticationParams;

/** The MFA step: device authentications that this very sign-in started. */
export async function mfaRoutes(app: App, { mfa, pingOne, publicOrigin }: MfaRoutesOptions): Promise<void> {
  const { deviceAuthentications } = pingOne;

  app.post(
    '',
    {
      config: { requires, counts: 'mfa-start' },
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
      const result = await mfa.start(callerOf(request), request.body.deviceId);
      return reply.code(201).send(await answer(request, result));
    },
  );

  app.get(
    '/:id',
    {
      config: { requires, extendsSession: false },
      schema: {
        summary: 'Where a device authentication stands; changes nothing',
        params,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'device_authentication_failed'),
        },
      },
    },
    (request) => mfa.read(callerOf(request), request.params.id),
  );

  app.post(
    '/:id/assertion',
    {
      config: { requires, counts: 'assertion' },
      schema: {
        summary: 'Check the assertion of PingID Desktop',
        params,
        body: AssertionCheck,
        response: { 200: DeviceAuthentication, ...stepProblems('assertion_rejected') },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { assertion } = request.body;
      const send = () => deviceAuthentications.checkAssertion(id, assertion, publicOrigin);
      return answer(request, await mfa.submit(callerOf(request), id, 'assertion_rejected', send));
    },
  );

  app.post(
    '/:id/passkey-assertion',
    {
      config: { requires, counts: 'assertion' },
      schema: {
        summary: 'Check the assertion of a passkey',
        params,
        body: PasskeyAssertionCheck,
        response: { 200: DeviceAuthentication, ...stepProblems('assertion_rejected') },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { assertion, compatibility } = request.body;
      const send = () =>
        deviceAuthentications.checkPasskeyAssertion(id, assertion, publicOrigin, compatibility);
      return answer(request, await mfa.submit(callerOf(request), id, 'assertion_rejected', send));
    },
  );

  app.post(
    '/:id/otp',
    {
      config: { requires, counts: 'code' },
      schema: {
        summary: 'Check a one-time passcode',
        params,
        body: OtpCheck,
        response: { 200: DeviceAuthentication, ...stepProblems('otp_invalid') },
      },
    },
    async (request) => {
      const { id } = request.params;
      const send = () => deviceAuthentications.checkOtp(id, request.body.otp);
      return answer(request, await mfa.submit(callerOf(request), id, 'otp_invalid', send));
    },
  );

  app.post(
    '/:id/device-selection',
    {
      config: { requires, counts: 'mfa-start' },
      schema: {
        summary: 'Use another device, or ask the same one again',
        params,
        body: DeviceSelection,
        response: { 200: DeviceAuthentication, ...stepProblems('not_found') },
      },
    },
    async (request) => answer(request, await mfa.select(callerOf(request), request.params.id, request.body)),
  );

  app.post(
    '/:id/completion',
    {
      // The page sends it by itself; a session that is raised is active by that.
      config: { requires, extendsSession: false },
      schema: {
        summary: 'Raise the session by a device authentication that PingOne has completed',
        params,
        body: Empty,
        response: {
          200: DeviceAuthentication,
          ...problemsOf('ceremony_expired', 'device_authentication_failed'),
        },
      },
    },
    async (request) => answer(request, await mfa.complete(callerOf(request), request.params.id)),
  );

  app.delete(
    '/:id',
    {
      config: { requires },
      schema: {
        summary: 'Cancel: this session can no longer complete it, and a waiting push is canceled',
        params,
        response: { 204: Type.Null(), ...problemsOf('ceremony_expired') },
      },
    },
    async (request, reply) => {
      await mfa.cancel(callerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

function stepProblems(own: 'assertion_rejected' | 'otp_invalid' | 'not_found') {
  return problemsOf('ceremony_expired', 'ceremony_busy', own, 'device_locked', 'rate_limited');
}

async function answer(request: FastifyRequest, { view, raised }: MfaResult): Promise<DeviceAuthentication> {
  if (raised) await issueSession(request, raised);
  return view;
}
