import type { JWK } from 'jose';

/** Someone who can sign in, and the devices they have when the simulator starts, in their order. */
export interface Person {
  /** The PingOne user id, and `sub` in tokens. */
  id: string;
  username: string;
  givenName: string;
  familyName: string;
  email: string;
  /** What they have, in a line for the sign-in page. */
  summary: string;
  devices: readonly PersonDevice[];
  /** Needs no MFA for now, by an administrator's word. */
  bypass?: boolean;
  /** Default true. */
  mfaEnabled?: boolean;
}

export type PersonDevice =
  | PersonDesktop
  | PersonPasskey
  | PersonMobile
  | PersonEmail
  | PersonPhone
  | PersonTotp
  | PersonOathToken;

interface PersonDeviceBase {
  id: string;
  nickname: string;
  /** Locked from the start, for so long. */
  lockedForSeconds?: number;
  /** Blocked by an administrator from the start. */
  blocked?: boolean;
}

export interface PersonDesktop extends PersonDeviceBase {
  type: 'PINGID_DESKTOP_GEN2';
  os: { type: string; version: string };
  /** The key that PingID Desktop holds. Without it the device is there, but nothing can answer for it. */
  credential?: DesktopCredential;
}

export interface DesktopCredential {
  credentialId: string;
  publicJwk: JWK;
  unitId: string;
}

/** Its key is made when the simulator starts. */
export interface PersonPasskey extends PersonDeviceBase {
  type: 'FIDO2';
}

/** A phone with an app that confirms pushes. */
export interface PersonMobile extends PersonDeviceBase {
  type: 'MOBILE';
  os: { type: string; version: string };
  model: string;
}

export interface PersonEmail extends PersonDeviceBase {
  type: 'EMAIL';
  email: string;
}

export interface PersonPhone extends PersonDeviceBase {
  type: 'SMS' | 'VOICE' | 'WHATSAPP';
  phone: string;
}

/** An authenticator app. Its secret is made when the simulator starts. */
export interface PersonTotp extends PersonDeviceBase {
  type: 'TOTP';
}

/** A hardware token. Its secret is made when the simulator starts. */
export interface PersonOathToken extends PersonDeviceBase {
  type: 'OATH_TOKEN';
  serialNumber: string;
}

export function fullName(person: Person): string {
  return `${person.givenName} ${person.familyName}`;
}
