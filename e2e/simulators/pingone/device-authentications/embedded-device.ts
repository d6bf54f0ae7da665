import type { Choices } from '../choices.ts';
import type { Device } from '../devices/device.ts';
import { blockResource, lockResource, machine, phone } from '../devices/device-resource.ts';
import { mask } from './mask.ts';

/** A device as device authentications answer it: with masked contact data, and whether it can be used. */
export function embeddedDevice(device: Device, { lockedDevicesInFlow }: Choices) {
  const { id, type, status, nickname, lock, block } = device;
  return {
    id,
    type,
    status,
    usableStatus: usableStatus(device),
    ...(nickname && { nickname }),
    ...(lock && lockedDevicesInFlow === 'with-lock' && { lock: lockResource(device) }),
    ...(block && { block: blockResource(device) }),
    ...typeFields(device),
  };
}

function usableStatus({ lock, block }: Device) {
  if (block) return { status: 'DISABLED', reason: 'BLOCKED' };
  return lock ? { status: 'DISABLED', reason: 'LOCKED' } : { status: 'ENABLED' };
}

function typeFields(device: Device) {
  switch (device.type) {
    case 'PINGID_DESKTOP_GEN2': {
      const { credentialId, unitId } = device.desktop ?? {};
      return { ...machine(device), rp: device.relyingParty, credentialId, unitId };
    }
    case 'FIDO2':
      return { rp: device.relyingParty };
    case 'MOBILE':
      return phone(device);
    case 'EMAIL':
      return { email: mask.email(device.email) };
    case 'SMS':
    case 'VOICE':
    case 'WHATSAPP':
      return { phone: mask.phone(device.phone) };
    case 'OATH_TOKEN':
      return { serialNumber: device.serialNumber };
    case 'TOTP':
      return {};
  }
}
