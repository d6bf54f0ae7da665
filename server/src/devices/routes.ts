import {
  Activation,
  DeviceAnswer,
  DeviceList,
  DeviceOrder,
  DeviceParams,
  Nickname,
  PairingStarted,
  StartPairing,
} from 'shared';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import type { Ceremonies } from '../mfa/ceremonies.ts';
import type { PingOne } from '../pingone/index.ts';
import { ownerOf } from '../session/session.ts';
import { checkDeviceChange } from './device-change.ts';
import { listDevices, orderDevices, removeDevice, renameDevice } from './management.ts';
import { activateDevice, startPairing } from './pairing.ts';

export interface DevicesOptions {
  pingOne: PingOne;
  ceremonies: Ceremonies;
}

/** The portal: the person's own devices. */
export async function deviceRoutes(app: App, { pingOne, ceremonies }: DevicesOptions): Promise<void> {
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.requires !== 'device-change') return;
    await checkDeviceChange(request, () => pingOne.devices.list(ownerOf(request).userId));
  });

  app.get(
    '',
    {
      config: { requires: { level: 1 } },
      schema: { summary: "The person's devices", response: { 200: DeviceList, ...problemsOf('signed_out') } },
    },
    async (request) => ({ devices: await listDevices(request, pingOne) }),
  );

  app.post(
    '',
    {
      config: { requires: 'device-change' },
      schema: {
        summary: 'Start pairing this computer',
        body: StartPairing,
        response: { 201: PairingStarted, ...problemsOf('step_up_required', 'device_limit_reached') },
      },
    },
    async (request, reply) => reply.code(201).send(await startPairing(request, pingOne, ceremonies)),
  );

  app.post(
    '/:id/activation',
    {
      config: { requires: { level: 1 } },
      schema: {
        summary: 'Finish pairing with the attestation of PingID Desktop',
        params: DeviceParams,
        body: Activation,
        response: {
          200: DeviceAnswer,
          ...problemsOf('step_up_required', 'ceremony_expired', 'attestation_rejected', 'pingone_timeout'),
        },
      },
    },
    async (request) => {
      const { attestation } = request.body;
      return { device: await activateDevice(request, request.params.id, attestation, pingOne, ceremonies) };
    },
  );

  app.put(
    '/:id/nickname',
    {
      config: { requires: 'device-change' },
      schema: {
        summary: 'Name a device',
        params: DeviceParams,
        body: Nickname,
        response: { 200: DeviceAnswer, ...problemsOf('step_up_required', 'not_found') },
      },
    },
    async (request) => ({
      device: await renameDevice(request, request.params.id, request.body.nickname, pingOne),
    }),
  );

  app.delete(
    '/:id',
    {
      // `removeDevice` asks for more, unless a pairing of this session is given up.
      config: { requires: { level: 1 } },
      schema: {
        summary: 'Remove a device, or give up its pairing',
        params: DeviceParams,
        response: { 204: Type.Null(), ...problemsOf('step_up_required', 'not_found') },
      },
    },
    async (request, reply) => {
      await removeDevice(request, request.params.id, pingOne, ceremonies);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/order',
    {
      config: { requires: 'device-change' },
      schema: {
        summary: 'Set the order in which PingOne turns to the devices',
        body: DeviceOrder,
        response: { 200: DeviceList, ...problemsOf('step_up_required', 'not_found') },
      },
    },
    async (request) => ({ devices: await orderDevices(request, request.body.order, pingOne) }),
  );
}
