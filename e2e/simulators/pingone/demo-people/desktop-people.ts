import type { Person } from '../people.ts';
import type { DemoCredentials } from './demo-desktops.ts';
import { email, mac, windows } from './demo-devices.ts';

export function nora(): Person {
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

export function dana(credentials: DemoCredentials): Person {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    username: 'dana.desktop',
    givenName: 'Dana',
    familyName: 'Desktop',
    email: 'dana.desktop@example.com',
    summary: 'One paired desktop, and e-mail',
    devices: [
      mac('22222222-2222-4222-8222-0000000000d1', credentials['dana-mac']),
      email('22222222-2222-4222-8222-0000000000e1', 'dana.desktop@example.com'),
    ],
  };
}

export function sam(credentials: DemoCredentials): Person {
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

export function lou(credentials: DemoCredentials): Person {
  const desktop = mac('88888888-8888-4888-8888-0000000000d1', credentials['lou-mac']);
  return {
    id: '88888888-8888-4888-8888-888888888888',
    username: 'lou.locked',
    givenName: 'Lou',
    familyName: 'Locked',
    email: 'lou.locked@example.com',
    summary: 'A desktop that is locked, and e-mail that is blocked',
    devices: [
      { ...desktop, lockedForSeconds: 20 * 60 },
      { ...email('88888888-8888-4888-8888-0000000000e1', 'lou.locked@example.com'), blocked: true },
    ],
  };
}

export function bea(credentials: DemoCredentials): Person {
  return {
    id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
    username: 'bea.bypass',
    givenName: 'Bea',
    familyName: 'Bypass',
    email: 'bea.bypass@example.com',
    summary: 'One paired desktop, and needs no MFA for now',
    bypass: true,
    devices: [mac('aaaaaaaa-aaaa-4aaa-8aaa-0000000000d1', credentials['bea-mac'])],
  };
}
