import type { Person } from '../people.ts';
import { email } from './demo-devices.ts';

export function omar(): Person {
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

export function fay(): Person {
  return {
    id: '55555555-5555-4555-8555-555555555555',
    username: 'fay.fido',
    givenName: 'Fay',
    familyName: 'Fido',
    email: 'fay.fido@example.com',
    summary: 'A passkey, and e-mail',
    devices: [
      { type: 'FIDO2', id: '55555555-5555-4555-8555-0000000000f1', nickname: 'Passkey 1' },
      email('55555555-5555-4555-8555-0000000000e1', 'fay.fido@example.com'),
    ],
  };
}

export function pia(): Person {
  return {
    id: '66666666-6666-4666-8666-666666666666',
    username: 'pia.push',
    givenName: 'Pia',
    familyName: 'Push',
    email: 'pia.push@example.com',
    summary: 'A phone that confirms pushes, and an authenticator app',
    devices: [
      {
        type: 'MOBILE',
        id: '66666666-6666-4666-8666-0000000000b1',
        nickname: 'Phone 1',
        os: { type: 'ANDROID', version: '16' },
        model: 'Pixel 10',
      },
      { type: 'TOTP', id: '66666666-6666-4666-8666-0000000000a1', nickname: 'Authenticator 1' },
    ],
  };
}

export function cody(): Person {
  const phone = '+1.5555550177';
  return {
    id: '77777777-7777-4777-8777-777777777777',
    username: 'cody.codes',
    givenName: 'Cody',
    familyName: 'Codes',
    email: 'cody.codes@example.com',
    summary: 'Codes by e-mail, SMS, voice call, WhatsApp, authenticator app and token',
    devices: [
      email('77777777-7777-4777-8777-0000000000e1', 'cody.codes@example.com'),
      { type: 'SMS', id: '77777777-7777-4777-8777-0000000000c1', nickname: 'SMS 1', phone },
      { type: 'VOICE', id: '77777777-7777-4777-8777-0000000000c2', nickname: 'Voice 1', phone },
      { type: 'WHATSAPP', id: '77777777-7777-4777-8777-0000000000c3', nickname: 'WhatsApp 1', phone },
      { type: 'TOTP', id: '77777777-7777-4777-8777-0000000000a1', nickname: 'Authenticator 1' },
      {
        type: 'OATH_TOKEN',
        id: '77777777-7777-4777-8777-0000000000a2',
        nickname: 'Token 1',
        serialNumber: '1000077',
      },
    ],
  };
}

export function mo(): Person {
  return {
    id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
    username: 'mo.off',
    givenName: 'Mo',
    familyName: 'Off',
    email: 'mo.off@example.com',
    summary: 'E-mail, and MFA is switched off',
    mfaEnabled: false,
    devices: [email('bbbbbbbb-bbbb-4bbb-8bbb-0000000000e1', 'mo.off@example.com')],
  };
}
