import type { FastifyRequest } from 'fastify';
import type { Device } from 'shared';
import { throwProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ceremonies } from '../mfa/ceremonies.ts';
import { isActive, type PingOne } from '../pingone/index.ts';
import { ownerOf } from '../session/session.ts';
import { checkDeviceChange } from './device-change.ts';
import { viewDevices } from './device-view.ts';

/** The person's own devices, by the session's user id. */
export async function listDevices(request: FastifyRequest, pingOne: PingOne): Promise<Device[]> {
  return viewDevices(await pingOne.devices.list(ownerOf(request).userId));
}

export async function renameDevice(
  request: FastifyRequest,
  id: string,
  nickname: string,
  pingOne: PingOne,
): Promise<Device> {
  await requireOwnDevice(request, id, pingOne);
  await pingOne.devices
    .rename(ownerOf(request).userId, id, nickname.trim())
    .catch(throwProblem({ rejected: 'invalid_input', not_found: 'not_found' }));
  // PingOne answers with the nickname alone, so the device is read again.
  return requireOwnDevice(request, id, pingOne);
}

/** Removes a device. A pairing that this very session started and gives up needs no more than its start did. */
export async function removeDevice(
  request: FastifyRequest,
  id: string,
  pingOne: PingOne,
  ceremonies: Ceremonies,
): Promise<void> {
  const owner = ownerOf(request);
  const devices = await pingOne.devices.list(owner.userId);
  const device = devices.find((own) => own.id === id);
  const isOwnPairing = await ceremonies.isOpen('pairing', id, owner);
  // Its activation may have succeeded without our hearing of it: then it is a device like any other.
  const givesUpPairing = isOwnPairing && device !== undefined && !isActive(device);
  if (!givesUpPairing) await checkDeviceChange(request, async () => devices);
  if (!device) throw new ProblemError('not_found');
  await pingOne.devices.remove(owner.userId, id).catch(throwProblem({ not_found: 'not_found' }));
  await ceremonies.close('pairing', id, owner);
  request.log.info({ event: givesUpPairing ? 'pairing.given_up' : 'device.removed' }, 'device removed');
}

export async function orderDevices(
  request: FastifyRequest,
  order: string[],
  pingOne: PingOne,
): Promise<Device[]> {
  const ownIds = new Set((await listDevices(request, pingOne)).map((device) => device.id));
  if (!order.every((id) => ownIds.has(id))) throw new ProblemError('not_found');
  await pingOne.devices.order(ownerOf(request).userId, order);
  return listDevices(request, pingOne);
}

/** @throws {ProblemError} `not_found`, also for a device of somebody else */
async function requireOwnDevice(request: FastifyRequest, id: string, pingOne: PingOne): Promise<Device> {
  const device = (await listDevices(request, pingOne)).find((own) => own.id === id);
  if (!device) throw new ProblemError('not_found');
  return device;
}
