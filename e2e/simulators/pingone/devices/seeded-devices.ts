import { randomBytes, randomUUID } from 'node:crypto';
import { secondsAfter } from '../clock.ts';
import type { RelyingParty } from '../environment.ts';
import { newPasskey } from '../passkeys/passkey.ts';
import type { Person, PersonDesktop, PersonDevice } from '../people.ts';
import type { Device, PairedDesktop } from './device.ts';
import { lockReason } from './lock.ts';

/** The devices that a person has from the start. */
export function seededDevices(person: Person, relyingParty: RelyingParty, now: Date): Device[] {
  return person.devices.map((device) => ({
    ...seededDevice(device, person, relyingParty, now),
    ...(device.lockedForSeconds && {
      lock: { expiresAt: secondsAfter(now, device.lockedForSeconds), reason: lockReason(device.type) },
    }),
    ...(device.blocked && { block: { blockedAt: now } }),
  }));
}

function seededDevice(device: PersonDevice, person: Person, relyingParty: RelyingParty, now: Date): Device {
  const { id, nickname } = device;
  const common = { id, nickname, status: 'ACTIVE', createdAt: now, updatedAt: now } as const;
  switch (device.type) {
    case 'PINGID_DESKTOP_GEN2':
      return { ...common, type: device.type, relyingParty, desktop: pairedDesktop(device) };
    case 'FIDO2':
      return { ...common, type: device.type, relyingParty, passkey: newPasskey(person.id) };
    case 'MOBILE':
      return { ...common, type: device.type, os: device.os, model: device.model };
    case 'EMAIL':
      return { ...common, type: device.type, email: device.email };
    case 'SMS':
    case 'VOICE':
    case 'WHATSAPP':
      return { ...common, type: device.type, phone: device.phone };
    case 'TOTP':
      return { ...common, type: device.type, secret: newSecret() };
    case 'OATH_TOKEN':
      return {
        ...common,
        type: device.type,
        serialNumber: device.serialNumber,
        secret: newSecret(),
        counter: 0,
      };
  }
}

function pairedDesktop({ credential, os }: PersonDesktop): PairedDesktop {
  const application = { name: 'PingID Desktop', version: '1.0.0' };
  return { ...(credential ?? { credentialId: randomUUID(), unitId: randomUUID() }), os, application };
}

function newSecret(): string {
  return randomBytes(20).toString('base64url');
}
