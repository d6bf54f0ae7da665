import type { DeviceAuthentication } from 'shared';
import { selectedDevice } from './selected-device.ts';

type Describe = (contact: string, code: string) => string;

const sent: Record<string, Describe> = {
  EMAIL: (contact, code) => `We sent ${code} by email to ${contact || 'your address'}.`,
  SMS: (contact, code) => `We sent ${code} in a text message to ${contact || 'your phone'}.`,
  VOICE: (contact, code) => `We are calling ${contact || 'your phone'} to tell you ${code}.`,
  WHATSAPP: (contact, code) => `We sent ${code} by WhatsApp to ${contact || 'your phone'}.`,
};

const shown: Record<string, string> = {
  TOTP: 'Open your authenticator app and type the code that it shows.',
  OATH_TOKEN: 'Type the code that your hardware token shows.',
};

/** Where the person finds the code that is asked for. */
export function codeSource(authentication: DeviceAuthentication, isAnother: boolean): string {
  const { type = '', contact = '' } = selectedDevice(authentication) ?? {};
  const code = isAnother ? 'a new code' : 'a code';
  return sent[type]?.(contact, code) ?? shown[type] ?? 'Type the code that your device shows.';
}

/** The device to send another code to; none where codes are not sent, or not a second time. */
export function canSendTo(authentication: DeviceAuthentication): string | undefined {
  const device = selectedDevice(authentication);
  const isSent = device !== undefined && device.type in sent;
  return isSent && authentication.actions.includes('device.select') ? device.id : undefined;
}
