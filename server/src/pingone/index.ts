import { PingOneClient, type PingOneClientOptions } from './client.ts';
import { DeviceAuthentications } from './device-authentications.ts';
import { Devices } from './devices.ts';
import { MfaConfiguration } from './mfa-configuration.ts';
import { checkReachable } from './reachability.ts';

export type { Exchange } from './connection.ts';
export {
  awaitsActivation,
  type BlockedDevice,
  desktopDeviceType,
  isActive,
  isUsable,
  type PingOneDevice,
  whyUnusable,
} from './device.ts';
export type { PingOneDeviceAuthentication } from './device-authentications.ts';
export { PingOneError, type PingOneErrorFacts, type PingOneErrorKind } from './errors.ts';
export type { MfaConfiguration } from './mfa-configuration.ts';
export { type PasskeyRequestOptions, readPasskeyOptions } from './passkey-options.ts';
export { PingOneReachability } from './reachability.ts';

export interface PingOne {
  devices: Devices;
  deviceAuthentications: DeviceAuthentications;
  configuration: MfaConfiguration;
  /** @throws {PingOneError} if PingOne cannot be reached, or gives the worker application no token */
  checkReachable(): Promise<void>;
  close(): Promise<void>;
}

/** Connects to PingOne with the worker application's credentials. */
export function connectPingOne(options: PingOneClientOptions): PingOne {
  const client = new PingOneClient(options);
  return {
    devices: new Devices(client),
    deviceAuthentications: new DeviceAuthentications(client),
    configuration: new MfaConfiguration(client),
    checkReachable: () => checkReachable(client),
    close: () => client.close(),
  };
}
