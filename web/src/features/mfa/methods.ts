import type { Device } from 'shared';
import { kindOf } from '../../device/device.ts';
import type { Messages } from '../../messages/en.ts';
import type { Scene } from '../../ui/illustrations/illustration.tsx';
import { ownName } from './asked-device.ts';

const scenes: Record<ReturnType<typeof kindOf>, Scene> = {
  desktop: 'desktop_app',
  olderDesktop: 'desktop_app',
  pingIdPhone: 'push',
  phone: 'push',
  email: 'email',
  sms: 'sms',
  voice: 'voice',
  whatsApp: 'sms',
  totp: 'authenticator',
  hardwareToken: 'authenticator',
  yubiKey: 'security_key',
  passkey: 'security_key',
  securityKey: 'security_key',
  other: 'protected',
};

/** A picture of the prompt that is about to come; PingID Desktop shows the one of its system. */
export function sceneOf(device: Device | undefined): Scene {
  if (!device) return 'protected';
  const kind = kindOf(device);
  return (kind === 'desktop' && systemPrompts[systemOf(device) ?? '']?.scene) || scenes[kind];
}

/** What the person is asked for by PingID Desktop, by the name that its system has for it. */
export function desktopPrompt(device: Device | undefined, { mfa: { desktop: t } }: Messages): string {
  const prompt = systemPrompts[systemOf(device) ?? ''];
  return prompt ? t[prompt.name] : t.any;
}

const touchId = { scene: 'touch_id', name: 'touchId' } as const;
const windowsHello = { scene: 'windows_hello', name: 'windowsHello' } as const;
const systemPrompts: Record<string, typeof touchId | typeof windowsHello> = {
  MAC: touchId,
  MACOS: touchId,
  WINDOWS: windowsHello,
};

function systemOf(device: Device | undefined): string | undefined {
  return device?.os?.type?.toUpperCase();
}

interface StartMessage {
  text: string;
  button: string;
}

/** What will happen after the first click, and the words on its button. */
export function startMessage(
  device: Pick<Device, 'type' | 'contact' | 'nickname'> | undefined,
  { mfa: { start: t } }: Messages,
): StartMessage {
  if (!device) return t.unknown;
  const kind = kindOf(device);
  switch (kind) {
    case 'desktop':
    case 'passkey':
    case 'securityKey':
    case 'totp':
    case 'hardwareToken':
      return t[kind];
    case 'phone':
    case 'pingIdPhone':
      return { text: t.push.text, button: t.push.button(ownName(device)) };
    case 'email':
    case 'sms':
    case 'voice':
    case 'whatsApp': {
      const { text, button, buttonTo } = t[kind];
      return { text, button: device.contact ? buttonTo(device.contact) : button };
    }
    default:
      return t.unknown;
  }
}

interface CodeMessages {
  heading: string;
  /** Where the code is. */
  source: string;
  /** Where to look again, after a code that was wrong. */
  wrong: string;
}

/** Where the person finds the code that is asked for. */
export function codeMessages(
  device: Device | undefined,
  { isAnother }: { isAnother: boolean },
  { mfa: { code: t } }: Messages,
): CodeMessages {
  const kind = kindOf(device ?? {});
  switch (kind) {
    case 'email':
    case 'sms':
    case 'voice':
    case 'whatsApp': {
      const { heading, wrong, sent, sentAgain } = t[kind];
      return { heading, wrong, source: (isAnother ? sentAgain : sent)(device?.contact) };
    }
    case 'totp':
    case 'hardwareToken':
      return { ...t[kind], source: t[kind].shown };
    default:
      return { ...t.other, source: t.other.shown };
  }
}
