import type { Device } from 'shared';
import {
  AuthenticatorIcon,
  DevicesIcon,
  EmailIcon,
  type IconComponent,
  KeyIcon,
  LaptopIcon,
  PasskeyIcon,
  PhoneIcon,
  SmsIcon,
  VoiceIcon,
} from '../ui/icons.tsx';
import { kindOf } from './device.ts';

const icons: Record<ReturnType<typeof kindOf>, IconComponent> = {
  desktop: LaptopIcon,
  olderDesktop: LaptopIcon,
  pingIdPhone: PhoneIcon,
  phone: PhoneIcon,
  email: EmailIcon,
  sms: SmsIcon,
  voice: VoiceIcon,
  whatsApp: SmsIcon,
  totp: AuthenticatorIcon,
  hardwareToken: KeyIcon,
  yubiKey: KeyIcon,
  passkey: PasskeyIcon,
  securityKey: KeyIcon,
  other: DevicesIcon,
};

/** One icon per method, the same wherever a device is shown. */
export function DeviceIcon({ device }: { device: Pick<Device, 'type'> }) {
  const Icon = icons[kindOf(device)];
  return <Icon />;
}
