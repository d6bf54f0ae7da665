import type { Device } from 'shared';

export const desktopType = 'PINGID_DESKTOP_GEN2';

type Describe = (contact: string | undefined) => string;

const to =
  (what: string): Describe =>
  (contact) =>
    contact ? `${what} to ${contact}` : what;
const always =
  (what: string): Describe =>
  () =>
    what;

const kinds: Record<string, Describe> = {
  [desktopType]: always('Computer with PingID Desktop'),
  PINGID_DESKTOP: always('Computer with an older PingID Desktop'),
  PINGID_MOBILE: always('Phone with the PingID app'),
  MOBILE: always('Phone with a sign-in app'),
  EMAIL: to('Email code'),
  SMS: to('Text message code'),
  VOICE: to('Phone call'),
  WHATSAPP: to('WhatsApp code'),
  TOTP: always('Authenticator app code'),
  OATH_TOKEN: always('Code from a hardware token'),
  YUBIKEY: always('YubiKey'),
  FIDO2: always('Passkey'),
  PLATFORM: always('Passkey'),
  SECURITY_KEY: always('Security key'),
};

/** What a device is, in plain words. */
export function deviceKind({ type, contact }: { type?: string; contact?: string }): string {
  return (kinds[type ?? ''] ?? always('Another device'))(contact);
}

/** What the person calls it, or what it is where it has no name of its own. */
export function deviceName(device: { type?: string; contact?: string; nickname?: string }): string {
  return device.nickname?.trim() || deviceKind(device);
}

const systems: Record<string, string> = {
  MAC: 'macOS',
  MACOS: 'macOS',
  WINDOWS: 'Windows',
  ANDROID: 'Android',
  IOS: 'iOS',
};

export function deviceSystem({ os }: Pick<Device, 'os'>): string | undefined {
  const name = os?.type && (systems[os.type.toUpperCase()] ?? os.type);
  return [name, os?.version].filter(Boolean).join(' ') || undefined;
}

/** Paired to the end; it may be locked or blocked all the same. */
export function isActive({ status }: Pick<Device, 'status'>): boolean {
  return status === 'ACTIVE';
}

export function isUsableDesktop(device: Device): boolean {
  return device.type === desktopType && device.usable;
}

const passkeyTypes = new Set(['FIDO2', 'PLATFORM', 'SECURITY_KEY']);

/** Whether it answers through the browser's own passkey dialog. */
export function isPasskey({ type }: Pick<Device, 'type'>): boolean {
  return passkeyTypes.has(type);
}
