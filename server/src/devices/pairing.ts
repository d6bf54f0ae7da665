import type { FastifyRequest } from 'fastify';
import type { Device, PairingStarted } from 'shared';
import { pingOneProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ceremonies } from '../mfa/ceremonies.ts';
import { isActive, type PingOne, type PingOneDevice, PingOneError } from '../pingone/index.ts';
import { ownerOf } from '../session/session.ts';
import { checkActivation } from './device-change.ts';
import { viewDevice } from './device-view.ts';

/** Creates the device at PingOne, and the ceremony that lets this session, and no other, activate it. */
export async function startPairing(
  request: FastifyRequest,
  pingOne: PingOne,
  ceremonies: Ceremonies,
): Promise<PairingStarted> {
  const owner = ownerOf(request);
  const created = await pingOne.devices.create(owner.userId);
  await ceremonies.start('pairing', created.id, owner);
  request.log.info({ event: 'pairing.started' }, 'pairing started');
  return {
    device: viewDevice(created, false),
    creationOptions: created.pingIdDesktopCredentialCreationOptions,
  };
}

/** Hands the attestation to PingOne and closes the ceremony. A refused attestation leaves it open. */
export async function activateDevice(
  request: FastifyRequest,
  deviceId: string,
  attestation: string,
  pingOne: PingOne,
  ceremonies: Ceremonies,
): Promise<Device> {
  const owner = ownerOf(request);
  if (!(await ceremonies.isOpen('pairing', deviceId, owner))) throw new ProblemError('ceremony_expired');
  const devicesBefore = await pingOne.devices.list(owner.userId);
  checkActivation(request, devicesBefore);
  const activated = await activateOrReadBack(pingOne, owner.userId, deviceId, attestation);
  await ceremonies.close('pairing', deviceId, owner);
  request.log.info({ event: 'pairing.completed' }, 'device activated');
  return viewDevice(activated, !devicesBefore.some(isActive));
}

/** Where PingOne's answer never came, the device itself tells whether it is active now. */
async function activateOrReadBack(
  pingOne: PingOne,
  userId: string,
  deviceId: string,
  attestation: string,
): Promise<PingOneDevice> {
  try {
    const device = await pingOne.devices.activate(userId, deviceId, attestation);
    if (device.id === deviceId && isActive(device)) return device;
    throw new PingOneError('unexpected', 'devices.activate', {});
  } catch (error) {
    if (!(error instanceof PingOneError)) throw error;
    const device = error.effectIsUnknown ? await readBack(pingOne, userId, deviceId) : undefined;
    if (device && isActive(device)) return device;
    throw pingOneProblem(error, { rejected: 'attestation_rejected', not_found: 'ceremony_expired' });
  }
}

/** @returns undefined where this answer does not come either: then the first error is the one to tell */
function readBack(pingOne: PingOne, userId: string, deviceId: string): Promise<PingOneDevice | undefined> {
  return pingOne.devices.read(userId, deviceId).catch(() => undefined);
}
