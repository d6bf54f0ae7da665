import type { DeviceAuthentication } from 'shared';

const sentences: Record<string, (contact: string) => string> = {
  EMAIL: (contact) => `We sent a code by email to ${contact || 'your address'}.`,
  SMS: (contact) => `We sent a code in a text message to ${contact || 'your phone'}.`,
  VOICE: (contact) => `We are calling ${contact || 'your phone'} to tell you a code.`,
  WHATSAPP: (contact) => `We sent a code by WhatsApp to ${contact || 'your phone'}.`,
  TOTP: () => 'Open your authenticator app and type the code that it shows.',
  OATH_TOKEN: () => 'Type the code that your hardware token shows.',
};

/** Where the person finds the code that is asked for. */
export function codeSource({ devices, selectedDeviceId }: DeviceAuthentication): string {
  const device = devices.find(({ id }) => id === selectedDeviceId);
  const sentence = sentences[device?.type ?? ''];
  return sentence?.(device?.contact ?? '') ?? 'Type the code that your device shows.';
}
