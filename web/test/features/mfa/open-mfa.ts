import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DeviceAuthentication } from 'shared';
import { expect } from 'vitest';
import { defaultSettings } from '../../../src/settings.tsx';
import { json, network, noContent, plain } from '../../fake-network.ts';
import { asked, assertion, authenticate, completed, desktop, email, sharon } from '../../people.ts';
import { focusOn, openPage, place } from '../../render-app.tsx';
// Loaded beforehand, so that no test waits for it to be compiled.
import '../../../src/features/mfa/mfa-page.tsx';

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
/** What is said while PingID Desktop is asking on a Mac. */
export const asking = 'Use Touch ID';
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
  settings = defaultSettings,
} = {}) {
  network.on(session, json(as));
  network.on('GET /api/devices', json({ devices }));
  network.on(start, json(asked(), 201));
  network.on(authenticate, plain(assertion));
  network.on(check, yes());
  network.on(giveUp, noContent);
  network.on(read, json(asked()));
  openPage(path, { settings });
}

/** The same, with what PingOne asks for first, after the click that begins it. */
export async function beginWith(first: DeviceAuthentication) {
  openMfa({ devices: first.devices });
  network.on(start, json(first, 201));
  await begin();
}

/** The first click, whatever the button promises. */
export async function begin() {
  fireEvent.click(await screen.findByRole('button', { name: /^(Continue|Email|Text|Call|Send|Use)\b/ }));
}

/** What went wrong, in a box that has the focus. */
export async function problemNotice() {
  const box = await waitFor(() => {
    const focused = document.activeElement;
    expect(focused?.getAttribute('role')).toBe('note');
    return focused;
  });
  if (!(box instanceof HTMLElement)) throw new Error('There is no notice');
  return within(box);
}

export function expectNoProblem() {
  expect(document.querySelector('[role=note]')).toBeNull();
}

/** A view has come up: its heading has the focus, and so is read out. */
export async function view(name: string | RegExp) {
  const top = await screen.findByRole('heading', { level: 2, name });
  await focusOn(top);
  return top;
}

/** It worked, and the person is where they wanted to go. */
export async function arrived(path = '/?add=1') {
  await screen.findAllByText('You’re verified.');
  await waitFor(() => expect(place()).toBe(path));
}
