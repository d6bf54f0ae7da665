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

const newestMessage = 'Check it against the newest message, and type it again.';

const wrong: Record<string, string> = {
  EMAIL: newestMessage,
  SMS: newestMessage,
  WHATSAPP: newestMessage,
  VOICE: 'Type the code that the latest call told you.',
  TOTP: 'It changes every half minute: type the code that your authenticator app shows now.',
  OATH_TOKEN: 'Type the code that your hardware token shows now.',
};

/** Where to look once more, after a code that was wrong. */
export function wrongCodeHint(authentication: DeviceAuthentication): string {
  const { type = '' } = selectedDevice(authentication) ?? {};
  return wrong[type] ?? 'Check it on your device, and type it again.';
}

/** The device to send another code to; none where codes are not sent, or not a second time. */
export function canSendTo(authentication: DeviceAuthentication): string | undefined {
  const device = selectedDevice(authentication);
  const isSent = device !== undefined && device.type in sent;
  return isSent && authentication.actions.includes('device.select') ? device.id : undefined;
}
