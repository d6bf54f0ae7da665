import type { Environment, User } from '../environment.ts';
import { type DesktopDevice, type Device, isActive, type MobileDevice } from './device.ts';

/** The application's id in the documentation's examples; any UUID would do. */
const desktopApplicationId = '941d6390-ec3a-4bf4-858a-949c47ccd36e';

export function userUrl({ addresses, id }: Environment, user: User): string {
  return `${addresses.apiUrl}/environments/${id}/users/${user.person.id}`;
}

/** A device as the `devices` endpoints answer it, field for field as in "Create…" and "Activate MFA User Device". */
export function deviceResource(environment: Environment, user: User, device: Device) {
  const { createdAt, updatedAt, nickname } = device;
  return {
    _links: deviceLinks(environment, user, device),
    ...('relyingParty' in device && { rp: device.relyingParty }),
    id: device.id,
    environment: { id: environment.id },
    user: { id: user.person.id },
    type: device.type,
    ...(nickname && { nickname }),
    ...(isActive(device) && { lock: lockResource(device), block: blockResource(device) }),
    status: device.status,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...typeFields(device),
  };
}

export function deviceLinks(environment: Environment, user: User, device: Device) {
  const self = { href: `${userUrl(environment, user)}/devices/${device.id}` };
  return {
    self,
    environment: { href: `${environment.addresses.apiUrl}/environments/${environment.id}` },
    user: { href: userUrl(environment, user) },
    ...(!isActive(device) && { 'device.activate': self }),
  };
}

export function lockResource({ lock }: Device) {
  if (!lock) return { status: 'UNLOCKED' };
  return { status: 'LOCKED', expiresAt: lock.expiresAt.toISOString(), reason: lock.reason };
}

export function blockResource({ block }: Device) {
  return block ? { status: 'BLOCKED', blockedAt: block.blockedAt.toISOString() } : { status: 'UNBLOCKED' };
}

function typeFields(device: Device) {
  switch (device.type) {
    case 'PINGID_DESKTOP_GEN2':
      return { ...machine(device), ...(device.desktop && { unitId: device.desktop.unitId }) };
    case 'EMAIL':
      return { email: device.email };
    case 'SMS':
    case 'VOICE':
    case 'WHATSAPP':
      return { phone: device.phone };
    case 'MOBILE':
      return phone(device);
    case 'OATH_TOKEN':
      return { serialNumber: device.serialNumber };
    case 'FIDO2':
    case 'TOTP':
      return {};
  }
}

export function phone({ os, model }: MobileDevice) {
  return { os: { version: os.version, type: os.type }, model: { name: model } };
}

/** The machine and the app on it. Nothing is known of them before the device is paired. */
export function machine({ desktop }: DesktopDevice) {
  if (!desktop) return { os: {}, model: {} };
  const { name, version } = desktop.application;
  return {
    os: { version: desktop.os.version, type: desktop.os.type },
    model: {},
    application: { id: desktopApplicationId, nativeName: name, version, pushSandbox: false },
  };
}
