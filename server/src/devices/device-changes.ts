import type { Device } from 'shared';
import { throwProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import { awaitsActivation, type PingOne, type PingOneDevice } from '../pingone/index.ts';
import { type Caller, requireLiveSession } from '../session/authorize.ts';
import type { SessionRepository } from '../session/session-repository.ts';
import { viewDevices } from './device-view.ts';
import type { OwnDevices } from './own-devices.ts';

export interface DeviceChangesOptions {
  pingOne: PingOne;
  sessions: SessionRepository;
  ownDevices: OwnDevices;
}

/** Renames, removes and orders the caller's own devices. All methods reject with {@link ProblemError}. */
export class DeviceChanges {
  readonly #options: DeviceChangesOptions;

  constructor(options: DeviceChangesOptions) {
    this.#options = options;
  }

  async rename(caller: Caller, id: string, nickname: string): Promise<Device> {
    const devices = await this.#vouchFor(caller, [id]);
    const named = await this.#options.pingOne.devices
      .rename(caller.auth.user.id, id, nickname.trim())
      .catch(throwProblem({ rejected: 'invalid_input', not_found: 'not_found' }));
    // PingOne answers with the nickname alone.
    const renamed = viewDevices(
      devices.map((device) => (device.id === id ? { ...device, nickname: named } : device)),
    );
    const device = renamed.find((each) => each.id === id);
    if (!device) throw new ProblemError('not_found');
    return device;
  }

  async remove(caller: Caller, id: string): Promise<void> {
    const { devices } = this.#options.pingOne;
    const userId = caller.auth.user.id;
    const listed = (await this.#vouchFor(caller, [id])).find((device) => device.id === id);
    // A device that was never activated is removed with less: it must not have become active since.
    if (listed && awaitsActivation(listed)) await this.#requireUnfinished(userId, id);
    await devices.remove(userId, id).catch(throwProblem({ not_found: 'not_found' }));
    caller.log.info({ event: 'device.removed' }, 'A device was removed.');
  }

  /** @returns the devices in their new order */
  async order(caller: Caller, order: string[]): Promise<PingOneDevice[]> {
    const devices = await this.#vouchFor(caller, order);
    await this.#options.pingOne.devices.order(caller.auth.user.id, order);
    // Those that are named come first; PingOne keeps the order of the others.
    const named = order.flatMap((id) => devices.filter((device) => device.id === id));
    return [...named, ...devices.filter((device) => !named.includes(device))];
  }

  /** @throws {ProblemError} `pingone_conflict`, `not_found` */
  async #requireUnfinished(userId: string, id: string): Promise<void> {
    const device = await this.#options.pingOne.devices
      .read(userId, id)
      .catch(throwProblem({ not_found: 'not_found' }));
    if (!awaitsActivation(device)) throw new ProblemError('pingone_conflict');
  }

  /** That the devices are the caller's, and that the caller is still signed in after that was found out. */
  async #vouchFor(caller: Caller, ids: string[]) {
    const { ownDevices, sessions } = this.#options;
    const devices = await ownDevices.list(caller);
    if (!ids.every((id) => devices.some((device) => device.id === id))) throw new ProblemError('not_found');
    await requireLiveSession(sessions, caller);
    return devices;
  }
}
