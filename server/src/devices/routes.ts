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
import { callerOf } from '../session/authorize.ts';
import type { DeviceChanges } from './device-changes.ts';
import type { DeviceListing } from './device-listing.ts';
import type { Pairing } from './pairing.ts';

export interface DeviceRoutesOptions {
  deviceListing: DeviceListing;
  pairing: Pairing;
  deviceChanges: DeviceChanges;
}

/** The portal: the person's own devices. */
export async function deviceRoutes(
  app: App,
  { deviceListing, pairing, deviceChanges }: DeviceRoutesOptions,
): Promise<void> {
  app.get(
    '',
    {
      config: { requires: { level: 1 } },
      schema: { summary: "The person's devices", response: { 200: DeviceList, ...problemsOf('signed_out') } },
    },
    async (request) => deviceListing.list(callerOf(request)),
  );

  app.post(
    '',
    {
      config: { requires: 'device-change', counts: 'pairing' },
      schema: {
        summary: 'Start pairing this computer',
        body: StartPairing,
        response: {
          201: PairingStarted,
          ...problemsOf('step_up_required', 'device_limit_reached', 'rate_limited'),
        },
      },
    },
    async (request, reply) => reply.code(201).send(await pairing.start(callerOf(request))),
  );

  app.get(
    '/:id/activation',
    {
      config: { requires: { level: 1 } },
      schema: {
        summary: 'What it takes to finish a pairing that this session started',
        params: DeviceParams,
        response: { 200: PairingStarted, ...problemsOf('ceremony_expired') },
      },
    },
    async (request) => pairing.read(callerOf(request), request.params.id),
  );

  app.post(
    '/:id/activation',
    {
      config: { requires: 'activation', counts: 'activation' },
      schema: {
        summary: 'Finish pairing with the attestation of PingID Desktop',
        params: DeviceParams,
        body: Activation,
        response: {
          200: DeviceAnswer,
          ...problemsOf(
            'step_up_required',
            'ceremony_expired',
            'ceremony_busy',
            'attestation_rejected',
            'rate_limited',
            'pingone_timeout',
          ),
        },
      },
    },
    async (request) => {
      const { attestation } = request.body;
      return { device: await pairing.activate(callerOf(request), request.params.id, attestation) };
    },
  );

  app.delete(
    '/:id/activation',
    {
      config: { requires: 'pairing-cancel' },
      schema: {
        summary: 'Cancel a pairing; never removes a device that has become active',
        params: DeviceParams,
        response: {
          204: Type.Null(),
          ...problemsOf('step_up_required', 'ceremony_expired', 'ceremony_busy', 'pingone_conflict'),
        },
      },
    },
    async (request, reply) => {
      await pairing.cancel(callerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/:id/nickname',
    {
      config: { requires: 'device-change', counts: 'device-change' },
      schema: {
        summary: 'Name a device',
        params: DeviceParams,
        body: Nickname,
        response: { 200: DeviceAnswer, ...problemsOf('step_up_required', 'not_found', 'rate_limited') },
      },
    },
    async (request) => ({
      device: await deviceChanges.rename(callerOf(request), request.params.id, request.body.nickname),
    }),
  );

  app.delete(
    '/:id',
    {
      config: { requires: 'device-removal', counts: 'device-change' },
      schema: {
        summary: 'Remove a device',
        params: DeviceParams,
        response: {
          204: Type.Null(),
          ...problemsOf('step_up_required', 'not_found', 'pingone_conflict', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      await deviceChanges.remove(callerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/order',
    {
      config: { requires: 'device-change', counts: 'device-change' },
      schema: {
        summary: 'Set the order in which PingOne turns to the devices',
        body: DeviceOrder,
        response: { 200: DeviceList, ...problemsOf('step_up_required', 'not_found', 'rate_limited') },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      return deviceListing.view(caller, await deviceChanges.order(caller, request.body.order));
    },
  );
}
