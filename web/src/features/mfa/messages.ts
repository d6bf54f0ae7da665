import type { Device } from 'shared';

const messageTypes = new Set(['EMAIL', 'MOBILE', 'SMS', 'VOICE', 'WHATSAPP']);

/** Whether asking this device sends the person something, of which there may not be too much. */
export function isSentMessages({ type }: Pick<Device, 'type'>): boolean {
  return messageTypes.has(type);
}
