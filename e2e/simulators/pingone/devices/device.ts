import type { JWK } from 'jose';
import type { RelyingParty } from '../environment.ts';
import type { Passkey } from '../passkeys/passkey.ts';

/** An MFA device of a user. */
export type Device =
  | DesktopDevice
  | PasskeyDevice
  | MobileDevice
  | EmailDevice
  | PhoneDevice
  | TotpDevice
  | OathTokenDevice;

export type DeviceType = Device['type'];

interface DeviceBase {
  id: string;
  status: 'ACTIVE' | 'ACTIVATION_REQUIRED';
  nickname?: string;
  createdAt: Date;
  updatedAt: Date;
  /** Wrong answers since the last right one, over all flows. */
  failures?: number;
  lock?: Lock;
  /** By an administrator, until an administrator ends it. */
  block?: { blockedAt: Date };
}

/** After too many wrong answers. Ends by itself. */
export interface Lock {
  expiresAt: Date;
  reason: string;
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

export interface PasskeyDevice extends DeviceBase {
  type: 'FIDO2';
  relyingParty: RelyingParty;
  passkey: Passkey;
}

export interface MobileDevice extends DeviceBase {
  type: 'MOBILE';
  os: { type: string; version: string };
  model: string;
}

export interface EmailDevice extends DeviceBase {
  type: 'EMAIL';
  email: string;
}

export interface PhoneDevice extends DeviceBase {
  type: 'SMS' | 'VOICE' | 'WHATSAPP';
  phone: string;
}

/** Computes codes from the time, RFC 6238. */
export interface TotpDevice extends DeviceBase {
  type: 'TOTP';
  /** Base64url. */
  secret: string;
  /** The time step of the last code that was accepted: none of it or before it is accepted again. */
  usedStep?: number;
}

/** Computes codes from a counter, RFC 4226. */
export interface OathTokenDevice extends DeviceBase {
  type: 'OATH_TOKEN';
  serialNumber: string;
  /** Base64url. */
  secret: string;
  /** Of the next code. */
  counter: number;
}

/** A device that a code is sent to. */
export type CodeReceiver = EmailDevice | PhoneDevice;

/** A device that computes its codes itself. */
export type CodeGenerator = TotpDevice | OathTokenDevice;

export function isActive(device: Device): boolean {
  return device.status === 'ACTIVE';
}

export function isCodeGenerator(device: Device): device is CodeGenerator {
  return device.type === 'TOTP' || device.type === 'OATH_TOKEN';
}
