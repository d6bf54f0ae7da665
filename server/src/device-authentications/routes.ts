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
import type { CeremonyOwner } from '../ceremonies/ceremonies.ts';
import type { PingOne, PingOneDeviceAuthentication } from '../pingone/index.ts';
import { problemsOf } from '../plugins/openapi.ts';
import { ProblemError } from '../problem.ts';
import { logSecurityEvent } from '../security-events.ts';
import { ownerOf } from '../session/session.ts';
import { abandonDeviceAuthentications } from './abandon.ts';
import { type Attempt, createCountAttempt } from './attempts.ts';
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
  const { pingOne, publicOrigin, ceremonies, sessions } = options;
  const { deviceAuthentications } = pingOne;
  const countAttempt = createCountAttempt(app);
  const config = { requires };

  async function requireOpen(request: FastifyRequest, id: string): Promise<void> {
    const standing = await ceremonies.standing('device-authentication', id, ownerOf(request));
    if (standing === 'open') return;
    if (standing === 'foreign') logSecurityEvent(request, 'device_authentication_of_another_session');
    if (standing === 'closed') logSecurityEvent(request, 'device_authentication_used_twice');
    throw new ProblemError('ceremony_expired');
  }

  /** The person has signed out while PingOne was being asked: nothing is to wait for them. */
  async function abandon(owner: CeremonyOwner): Promise<never> {
    await abandonDeviceAuthentications(owner, options);
    throw new ProblemError('signed_out');
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
    attempt: Exclude<Attempt, 'start'>,
    ask: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<DeviceAuthentication> {
    await requireOpen(request, id);
    await countAttempt(request, attempt);
    const refused = attempt === 'code' ? 'otp_invalid' : 'assertion_rejected';
    return settle(request, id, await takeStep(pingOne, id, refused, ask), options);
  }

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
    async (request, reply) => {
      const owner = ownerOf(request);
      const { deviceId } = request.body;
      await countAttempt(request, 'start');
      if (deviceId) await requireOwnDevice(request, deviceId);
      const answer = await initiate(pingOne, owner.userId, deviceId);
      await ceremonies.start('device-authentication', answer.id, owner);
      if (!(await sessions.signIns.isLive(owner.lineage))) await abandon(owner);
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
      return judge(request, id, 'assertion', () =>
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
      return judge(request, id, 'assertion', () =>
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
      return judge(request, id, 'code', () => deviceAuthentications.checkOtp(id, otp));
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
    async (request) => {
      const { id } = request.params;
      await requireOpen(request, id);
      await countAttempt(request, 'start');
      await requireOwnDevice(request, request.body.deviceId);
      return settle(request, id, await selectDevice(pingOne, id, request.body), options);
    },
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
      const { id } = request.params;
      const isClosed = await ceremonies.close('device-authentication', id, ownerOf(request));
      if (!isClosed) throw new ProblemError('ceremony_expired');
      await withdraw(pingOne, id);
      return reply.code(204).send(null);
    },
  );
}
