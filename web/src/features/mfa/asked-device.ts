import type { Device, DeviceAuthentication } from 'shared';
import { deviceKind, deviceName, isActive, kindOf } from '../../device/device.ts';
import type { Messages } from '../../messages/en.ts';
import type { Format } from '../../messages/format.ts';

/** The device that is being asked. */
export function askedDevice({ devices, selectedDeviceId }: DeviceAuthentication): Device | undefined {
  return devices.find(({ id }) => id === selectedDeviceId);
}

/** Whether PingOne would take another device now, or the same one again. */
export function canSelect({ actions }: DeviceAuthentication): boolean {
  return actions.includes('device.select');
}

const sentCodeKinds: ReadonlySet<string> = new Set(['email', 'sms', 'voice', 'whatsApp']);

/** The device to send another code to; none where codes are not sent, or not a second time. */
export function canSendTo(authentication: DeviceAuthentication): string | undefined {
  const device = askedDevice(authentication);
  const isSent = device !== undefined && sentCodeKinds.has(kindOf(device));
  return isSent && canSelect(authentication) ? device.id : undefined;
}

/** Whether asking this device sends the person something, of which there may not be too much. */
export function isSentMessages(device: Pick<Device, 'type'>): boolean {
  const kind = kindOf(device);
  return sentCodeKinds.has(kind) || kind === 'phone';
}

/** The ones that are set up, and of these the one that PingOne turns to first in front. */
export function inOrder(devices: readonly Device[]): Device[] {
  return devices.filter(isActive).toSorted((one, other) => Number(other.default) - Number(one.default));
}

/** What the person calls it, where it has a name of its own. */
export function ownName(device: Pick<Device, 'nickname'> | undefined): string | undefined {
  return device?.nickname?.trim() || undefined;
}

/** What it is, where its name does not say so already. */
export function kindBesideName(device: Device, messages: Messages): string | undefined {
  const kind = deviceKind(device, messages);
  return kind === deviceName(device, messages) ? undefined : kind;
}

/** Why a device cannot be used now, in a few words to stand beside its name; nothing where it can be. */
export function unusableReason(
  { usable, unusable }: Pick<Device, 'usable' | 'unusable'>,
  { mfa: { unusable: t } }: Messages,
  format: Format,
): string | undefined {
  if (usable) return undefined;
  if (unusable?.reason === 'blocked') return t.blocked;
  if (unusable?.reason !== 'locked') return t.other;
  return unusable.until ? t.lockedUntil(format.timeOrMoment(unusable.until)) : t.locked;
}

/** "Desktop Mac 1 unlocks at 8:50 PM.", where that is known. */
export function unlockSentence(device: Device, messages: Messages, format: Format): string | undefined {
  const { usable, unusable } = device;
  if (usable || unusable?.reason !== 'locked' || !unusable.until) return undefined;
  return messages.mfa.unlocksAt(deviceName(device, messages), format.timeOrMoment(unusable.until));
}
