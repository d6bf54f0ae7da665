import type { JWK } from 'jose';
import type { RelyingParty } from '../environment.ts';

/** An MFA device of a user. */
export type Device = DesktopDevice | EmailDevice | PhoneDevice;

interface DeviceBase {
  id: string;
  status: 'ACTIVE' | 'ACTIVATION_REQUIRED';
  nickname?: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface DesktopDevice extends DeviceBase {
  type: 'PINGID_DESKTOP_GEN2';
  relyingParty: RelyingParty;
  /** What pairing is waiting for. Gone once the device is active. */
  pairing?: Pairing;
  /** What pairing brought. */
  desktop?: PairedDesktop;
}

export interface Pairing {
  challenge: string;
  expiresAt: Date;
}

export interface PairedDesktop {
  credentialId: string;
  /** Absent on a device from the data that nobody holds the key of. */
  publicJwk?: JWK;
  unitId: string;
  os: { type: string; version: string };
  application: { name: string; version: string };
}

export interface EmailDevice extends DeviceBase {
  type: 'EMAIL';
  email: string;
}

export interface PhoneDevice extends DeviceBase {
  type: 'SMS';
  phone: string;
}

export function isActive(device: Device): boolean {
  return device.status === 'ACTIVE';
}
