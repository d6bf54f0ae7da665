import type { Device } from 'shared';
import type { Messages } from '../messages/en.ts';

export const desktopType = 'PINGID_DESKTOP_GEN2';

type KindName = keyof Messages['device']['kinds'];

const kindNames: Record<string, KindName> = {
  [desktopType]: 'desktop',
  PINGID_DESKTOP: 'olderDesktop',
  PINGID_MOBILE: 'pingIdPhone',
  MOBILE: 'phone',
  EMAIL: 'email',
  SMS: 'sms',
  VOICE: 'voice',
  WHATSAPP: 'whatsApp',
  TOTP: 'totp',
  OATH_TOKEN: 'hardwareToken',
  YUBIKEY: 'yubiKey',
  FIDO2: 'passkey',
  PLATFORM: 'passkey',
  SECURITY_KEY: 'securityKey',
};

/** What sort of device it is, for its icon and its texts. */
export function kindOf({ type }: { type?: string }): KindName {
  return kindNames[type ?? ''] ?? 'other';
}

/** What a device is, in plain words; with the address or number that a code goes to, where PingOne told it. */
export function deviceKind(device: { type?: string; contact?: string }, { device: t }: Messages): string {
  const kind = kindOf(device);
  if (!device.contact) return t.kinds[kind];
  switch (kind) {
    case 'email':
      return t.emailTo(device.contact);
    case 'sms':
      return t.smsTo(device.contact);
    case 'voice':
      return t.voiceTo(device.contact);
    case 'whatsApp':
      return t.whatsAppTo(device.contact);
    default:
      return t.kinds[kind];
  }
}

/** What the person calls it, or what it is where it has no name of its own. */
export function deviceName(
  device: { type?: string; contact?: string; nickname?: string },
  messages: Messages,
): string {
  return device.nickname?.trim() || deviceKind(device, messages);
}

/** What each device is called, by its id. Where several have the same name, a number tells them apart. */
export function deviceNames(devices: readonly Device[], messages: Messages): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(devices.map((device) => deviceName(device, messages)));
  const used = new Set<string>();
  for (const device of devices) {
    const plain = deviceName(device, messages);
    let name = plain;
    for (let number = 2; used.has(name) || (name !== plain && taken.has(name)); number += 1) {
      name = messages.device.numbered(plain, number);
    }
    used.add(name);
    names.set(device.id, name);
  }
  return names;
}

const systems: Record<string, string> = {
  MAC: 'macOS',
  MACOS: 'macOS',
  WINDOWS: 'Windows',
  ANDROID: 'Android',
  IOS: 'iOS',
};

/** For example "macOS 26.1". */
export function deviceSystem({ os }: Pick<Device, 'os'>): string | undefined {
  const name = os?.type && (systems[os.type.toUpperCase()] ?? os.type);
  return [name, os?.version].filter(Boolean).join(' ') || undefined;
}

/** Paired to the end; it may be locked or blocked all the same. */
export function isActive({ status }: Pick<Device, 'status'>): boolean {
  return status === 'ACTIVE';
}

/** A pairing that was left half-way: nothing depends on it yet. */
export function isUnfinished({ status }: Pick<Device, 'status'>): boolean {
  return status === 'ACTIVATION_REQUIRED';
}

export function isUsableDesktop(device: Device): boolean {
  return device.type === desktopType && device.usable;
}

/** Whether it answers through the browser's own passkey dialog. */
export function isPasskey(device: Pick<Device, 'type'>): boolean {
  return ['passkey', 'securityKey'].includes(kindOf(device));
}
