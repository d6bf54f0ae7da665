import type { DeviceList } from 'shared';
import { awaitsActivation, type PingOneDevice } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import { viewDevices } from './device-view.ts';
import type { OwnDevices } from './own-devices.ts';
import type { Pairing } from './pairing.ts';
import type { PingOnePairingLimits } from './pairing-limits.ts';

export interface DeviceListingOptions {
  ownDevices: OwnDevices;
  pairing: Pairing;
  /** Absent where PingOne is not asked for them. */
  pairingLimits: PingOnePairingLimits | undefined;
}

/** The caller's devices as the portal lists them: with those that were paired half-way, and whether there may be more. */
export class DeviceListing {
  readonly #options: DeviceListingOptions;

  constructor(options: DeviceListingOptions) {
    this.#options = options;
  }

  /** @throws {ProblemError} like {@link OwnDevices.list} */
  list(caller: Caller): Promise<DeviceList> {
    return this.#view(caller, this.#options.ownDevices.list(caller));
  }

  /** The same where they have just been read. */
  view(caller: Caller, devices: readonly PingOneDevice[]): Promise<DeviceList> {
    return this.#view(caller, Promise.resolve(devices));
  }

  async #view(caller: Caller, listed: Promise<readonly PingOneDevice[]>): Promise<DeviceList> {
    const [devices, limits] = await Promise.all([listed, this.#options.pairingLimits?.of(listed)]);
    return {
      devices: viewDevices(devices, await this.#openPairings(caller, devices)),
      pairing: limits ?? { allowed: true },
    };
  }

  /** Costs the store nothing where no device waits for activation, as nearly always. */
  async #openPairings(caller: Caller, devices: readonly PingOneDevice[]): Promise<string[]> {
    if (!devices.some(awaitsActivation)) return [];
    const open = await this.#options.pairing.listOpen(caller);
    return open.map(({ deviceId }) => deviceId);
  }
}
