import { randomUUID } from 'node:crypto';
import type { RelyingParty } from '../environment.ts';
import type { Person, PersonDesktop, PersonDevice } from '../people.ts';
import type { Device, PairedDesktop } from './device.ts';

/** The devices that a person has from the start. */
export function seededDevices(person: Person, relyingParty: RelyingParty, now: Date): Device[] {
  return person.devices.map((device) => seededDevice(device, relyingParty, now));
}

function seededDevice(device: PersonDevice, relyingParty: RelyingParty, now: Date): Device {
  const { id, nickname } = device;
  const common = { id, nickname, status: 'ACTIVE', createdAt: now, updatedAt: now } as const;
  switch (device.type) {
    case 'PINGID_DESKTOP_GEN2':
      return { ...common, type: device.type, relyingParty, desktop: pairedDesktop(device) };
    case 'EMAIL':
      return { ...common, type: device.type, email: device.email };
    case 'SMS':
      return { ...common, type: device.type, phone: device.phone };
  }
}

function pairedDesktop({ credential, os }: PersonDesktop): PairedDesktop {
  const application = { name: 'PingID Desktop', version: '1.0.0' };
  return { ...(credential ?? { credentialId: randomUUID(), unitId: randomUUID() }), os, application };
}
