import type { DeviceList } from 'shared';
import { awaitsActivation, type PingOneDevice } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import { viewDevices } from './device-view.ts';
import type { OwnDevices } from './own-devices.ts';
import type { Pairing } from './pairing.ts';

export interface DeviceListingOptions {
  ownDevices: OwnDevices;
  pairing: Pairing;
}

/** The caller's devices as the portal lists them, with what can be done about those that were paired half-way. */
export class DeviceListing {
  readonly #options: DeviceListingOptions;

  constructor(options: DeviceListingOptions) {
    this.#options = options;
  }

  /** @throws {ProblemError} like {@link OwnDevices.list} */
  async list(caller: Caller): Promise<DeviceList> {
    return this.view(caller, await this.#options.ownDevices.list(caller));
  }

  /** Costs the store nothing where no device waits for activation, as nearly always. */
  async view(caller: Caller, devices: readonly PingOneDevice[]): Promise<DeviceList> {
    const open = devices.some(awaitsActivation) ? await this.#options.pairing.listOpen(caller) : [];
    const openIds = open.map(({ deviceId }) => deviceId);
    return { devices: viewDevices(devices, openIds) };
  }
}
