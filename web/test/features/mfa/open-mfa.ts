import { screen, within } from '@testing-library/react';
import type { DeviceAuthentication } from 'shared';
import { json, network, noContent, plain } from '../../fake-network.ts';
import { asked, assertion, authenticate, completed, desktop, email, sharon } from '../../people.ts';
import { heading, openPage, press } from '../../render-app.tsx';
// Loaded beforehand, so that no test waits for it to be compiled.
import '../../../src/features/mfa/further-steps.ts';

export const start = 'POST /api/device-authentications';
const flow = '/api/device-authentications/auth-1';
export const check = `POST ${flow}/assertion`;
export const checkPasskey = `POST ${flow}/passkey-assertion`;
export const otp = `POST ${flow}/otp`;
export const select = `POST ${flow}/device-selection`;
export const read = `GET ${flow}`;
export const complete = `POST ${flow}/completion`;
export const giveUp = `DELETE ${flow}`;
export const session = 'GET /api/session';
export const confirming = 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.';
export const go = 'Continue with PingID Desktop';

/** The end: from here on the session is the stronger one. */
export function yes(answer = completed()) {
  return () => {
    if (answer.session) network.on(session, json(answer.session));
    return Response.json(answer);
  };
}

/** All goes well, except for what a test says otherwise. */
export function openMfa({
  path = '/mfa?return_to=%2F%3Fadd%3D1',
  as = sharon(),
  devices = [desktop(), email],
} = {}) {
  network.on(session, json(as));
  network.on('GET /api/devices', json({ devices }));
  network.on(start, json(asked(), 201));
  network.on(authenticate, plain(assertion));
  network.on(check, yes());
  network.on(giveUp, noContent);
  network.on(read, json(asked()));
  openPage(path);
}

/** The same, with what PingOne asks for first, after the click that begins it. */
export async function beginWith(first: DeviceAuthentication) {
  openMfa({ devices: first.devices });
  network.on(start, json(first, 201));
  await press(
    first.devices.some((device) => device.default && device.usable && device.type.includes('DESKTOP'))
      ? go
      : 'Continue',
  );
}

export async function problemNotice() {
  return within(await screen.findByRole('note'));
}

export function arrived(): Promise<HTMLElement> {
  return heading('Hello, Sharon Lee');
}
