import type { DesktopCredential, Person, PersonDesktop } from './people.ts';

/** The desktops that the demo people have paired. */
export const demoDesktops = ['dana-mac', 'sam-mac', 'sam-windows'] as const;

export type DemoDesktop = (typeof demoDesktops)[number];

export interface DemoPeopleOptions {
  /** Made by the desktop-agent simulator, which keeps the private keys. */
  credentials?: Partial<Record<DemoDesktop, DesktopCredential>>;
}

/** Four people, one for each situation worth showing. Their ids never change. */
export function demoPeople({ credentials = {} }: DemoPeopleOptions = {}): Person[] {
  return [nora(), dana(credentials['dana-mac']), sam(credentials), omar()];
}

function nora(): Person {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    username: 'nora.new',
    givenName: 'Nora',
    familyName: 'New',
    email: 'nora.new@example.com',
    summary: 'No devices yet',
    devices: [],
  };
}

function dana(credential: DesktopCredential | undefined): Person {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    username: 'dana.desktop',
    givenName: 'Dana',
    familyName: 'Desktop',
    email: 'dana.desktop@example.com',
    summary: 'One paired desktop, and e-mail',
    devices: [
      mac('22222222-2222-4222-8222-0000000000d1', credential),
      email('22222222-2222-4222-8222-0000000000e1', 'dana.desktop@example.com'),
    ],
  };
}

function sam(credentials: Partial<Record<DemoDesktop, DesktopCredential>>): Person {
  return {
    id: '33333333-3333-4333-8333-333333333333',
    username: 'sam.several',
    givenName: 'Sam',
    familyName: 'Several',
    email: 'sam.several@example.com',
    summary: 'Two paired desktops, e-mail and SMS',
    devices: [
      mac('33333333-3333-4333-8333-0000000000d1', credentials['sam-mac']),
      windows('33333333-3333-4333-8333-0000000000d2', credentials['sam-windows']),
      email('33333333-3333-4333-8333-0000000000e1', 'sam.several@example.com'),
      {
        type: 'SMS',
        id: '33333333-3333-4333-8333-0000000000c1',
        nickname: 'SMS 1',
        phone: '+1.5555550133',
      },
    ],
  };
}

function omar(): Person {
  return {
    id: '44444444-4444-4444-8444-444444444444',
    username: 'omar.otp',
    givenName: 'Omar',
    familyName: 'Otp',
    email: 'omar.otp@example.com',
    summary: 'E-mail only',
    devices: [email('44444444-4444-4444-8444-0000000000e1', 'omar.otp@example.com')],
  };
}

function mac(id: string, credential: DesktopCredential | undefined): PersonDesktop {
  return desktop(id, 'Desktop Mac 1', { type: 'MAC', version: '15.7.3' }, credential);
}

function windows(id: string, credential: DesktopCredential | undefined): PersonDesktop {
  return desktop(id, 'Desktop Windows 2', { type: 'WINDOWS', version: '11' }, credential);
}

function desktop(
  id: string,
  nickname: string,
  os: PersonDesktop['os'],
  credential: DesktopCredential | undefined,
): PersonDesktop {
  return { type: 'PINGID_DESKTOP_GEN2', id, nickname, os, ...(credential && { credential }) };
}

function email(id: string, address: string): Person['devices'][number] {
  return { type: 'EMAIL', id, nickname: 'Email 1', email: address };
}
