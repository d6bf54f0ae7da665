import type { Device } from 'shared';
import { awaitsActivation, isActive, isUsable, type PingOneDevice, whyUnusable } from '../pingone/index.ts';
import { maskContact } from './mask-contact.ts';

/**
 * PingOne's list as the page sees it: its first active device is the default one.
 * @param openPairings the devices whose pairing the caller's sign-in can still finish
 */
export function viewDevices(
  devices: readonly PingOneDevice[],
  openPairings: readonly string[] = [],
): Device[] {
  const first = devices.find(isActive);
  return devices.map((device) => ({
    ...viewDevice(device, device === first),
    ...(awaitsActivation(device) && openPairings.includes(device.id) ? { pairingOpen: true } : {}),
  }));
}

/** One device, with no more than the page shows (OWASP ASVS 15.3.1). */
export function viewDevice(device: PingOneDevice, isDefault: boolean): Device {
  const { id, type, nickname, rp, os, application, unitId, createdAt, updatedAt } = device;
  const contact = device.email ?? device.phone;
  return withoutUndefined({
    id,
    type,
    status: device.status ?? 'UNKNOWN',
    nickname,
    usable: isUsable(device),
    unusable: isActive(device) ? whyUnusable(device) : undefined,
    default: isDefault,
    relyingPartyId: rp?.id,
    os: os?.type || os?.version ? withoutUndefined({ type: os.type, version: os.version }) : undefined,
    application: application
      ? withoutUndefined({ name: application.nativeName, version: application.version })
      : undefined,
    unitId,
    contact: contact === undefined ? undefined : maskContact(contact),
    createdAt,
    updatedAt,
  });
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
