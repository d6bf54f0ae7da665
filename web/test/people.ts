import type { Device, DeviceAuthentication } from 'shared';
import type { SignedInSession } from '../src/api/session.ts';

export const agentUrl = 'http://localhost:9410';
export const register = `POST ${agentUrl}/register`;
export const authenticate = `POST ${agentUrl}/authenticate`;

export const creationOptions = 'eyJhbGciOiJSUzI1NiJ9.Y3JlYXRpb24.b3B0aW9ucw';
export const attestation = 'eyJhbGciOiJFUzI1NiJ9.YXR0ZXN0YXRpb24.c2ln';
export const requestOptions = 'eyJhbGciOiJSUzI1NiJ9.cmVxdWVzdA.b3B0aW9ucw';
export const assertion = 'eyJhbGciOiJFUzI1NiJ9.YXNzZXJ0aW9u.c2ln';

const place = {
  relyingParty: { id: 'rp.test', origin: 'https://portal.rp.test' },
  desktopAgent: { url: agentUrl, urls: [agentUrl], reportOutcomes: false },
  mfaAtSignIn: false,
  checkedAt: '2026-11-12T09:02:00.000Z',
};

export const nobody = { user: null, ...place };

export function sharon(more: Partial<SignedInSession> = {}): SignedInSession {
  return {
    user: { id: 'user-1', username: 'sharon', name: 'Sharon Lee' },
    level: 1,
    methods: ['pwd'],
    signedInAt: '2026-11-12T09:00:00.000Z',
    ...place,
    ...more,
  };
}

export function confirmedSharon(more: Partial<SignedInSession> = {}): SignedInSession {
  return sharon({
    level: 2,
    steppedUpAt: '2026-11-12T09:01:00.000Z',
    steppedUpWith: { id: 'desktop-1', type: 'PINGID_DESKTOP_GEN2', nickname: 'Work laptop' },
    ...more,
  });
}

export function desktop(more: Partial<Device> = {}): Device {
  return {
    id: 'desktop-1',
    type: 'PINGID_DESKTOP_GEN2',
    status: 'ACTIVE',
    nickname: 'Work laptop',
    usable: true,
    default: true,
    os: { type: 'MAC', version: '26.1' },
    createdAt: '2026-03-02T08:00:00.000Z',
    ...more,
  };
}

/** What pairing begins with. */
export const newDesktop: Device = {
  id: 'new-1',
  type: 'PINGID_DESKTOP_GEN2',
  status: 'ACTIVATION_REQUIRED',
  usable: false,
  default: false,
};

export const activeDesktop: Device = { ...newDesktop, status: 'ACTIVE', nickname: 'MacBook', usable: true };

export const email: Device = {
  id: 'email-1',
  type: 'EMAIL',
  status: 'ACTIVE',
  usable: true,
  default: false,
  contact: 'sh****@example.com',
};

export function asked(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'ASSERTION_REQUIRED',
    selectedDeviceId: 'desktop-1',
    devices: [desktop(), email],
    requestOptions,
    actions: ['assertion.check', 'device.select'],
    ...more,
  };
}

export function askedForCode(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'OTP_REQUIRED',
    selectedDeviceId: 'email-1',
    devices: [desktop(), email],
    actions: ['otp.check', 'device.select'],
    ...more,
  };
}

export function completed(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'COMPLETED',
    devices: [desktop(), email],
    actions: [],
    session: confirmedSharon(),
    ...more,
  };
}

/** What reading it says; only the answer to a step brings the session. */
export function readAsCompleted(): DeviceAuthentication {
  const { session: _, ...read } = completed();
  return read;
}

export const phone: Device = {
  id: 'phone-1',
  type: 'PINGID_MOBILE',
  status: 'ACTIVE',
  nickname: 'Pixel',
  usable: true,
  default: false,
};

export const passkey: Device = {
  id: 'passkey-1',
  type: 'FIDO2',
  status: 'ACTIVE',
  usable: true,
  default: false,
};

export function askedOnPhone(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'PUSH_CONFIRMATION_REQUIRED',
    selectedDeviceId: 'phone-1',
    devices: [desktop(), phone],
    actions: ['device.select'],
    ...more,
  };
}

export function askedForPasskey(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'ASSERTION_REQUIRED',
    selectedDeviceId: 'passkey-1',
    devices: [desktop(), passkey],
    publicKeyRequestOptions: { challenge: 'Y2hhbGxlbmdl', rpId: 'rp.test' },
    actions: ['assertion.check', 'device.select'],
    ...more,
  };
}

export function askedToChoose(more: Partial<DeviceAuthentication> = {}): DeviceAuthentication {
  return {
    id: 'auth-1',
    status: 'DEVICE_SELECTION_REQUIRED',
    devices: [email, desktop()],
    actions: ['device.select'],
    ...more,
  };
}
