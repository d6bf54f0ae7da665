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
}

export type PersonDevice = PersonDesktop | PersonEmail | PersonPhone;

export interface PersonDesktop {
  type: 'PINGID_DESKTOP_GEN2';
  id: string;
  nickname: string;
  os: { type: string; version: string };
  /** The key that PingID Desktop holds. Without it the device is there, but nothing can answer for it. */
  credential?: DesktopCredential;
}

export interface DesktopCredential {
  credentialId: string;
  publicJwk: JWK;
  unitId: string;
}

export interface PersonEmail {
  type: 'EMAIL';
  id: string;
  nickname: string;
  email: string;
}

export interface PersonPhone {
  type: 'SMS';
  id: string;
  nickname: string;
  phone: string;
}

export function fullName(person: Person): string {
  return `${person.givenName} ${person.familyName}`;
}
