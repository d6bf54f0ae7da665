import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { json, network } from '../fake-network.ts';
import { confirmedSharon, desktop, nobody, sharon } from '../people.ts';
import { focusOn, heading, hrefOf, link, openPage, press } from '../render-app.tsx';

const session = 'GET /api/session';
const kim = sharon({ user: { id: 'user-2', username: 'kim', name: 'Kim' } });

beforeEach(() => {
  network.on(session, json(confirmedSharon()));
  network.on('GET /api/devices', json({ devices: [desktop()] }));
  network.on('PUT /api/devices/desktop-1/nickname', () => {
    network.on(session, json(nobody));
    return Response.json({ code: 'signed_out', status: 401 }, { status: 401 });
  });
});

async function openForm(): Promise<HTMLInputElement> {
  openPage('/');
  await press('Rename Work laptop');
  return screen.findByLabelText<HTMLInputElement>('New name');
}

function comesBack() {
  act(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

async function signedOutWhileTyping() {
  const field = await openForm();
  fireEvent.change(field, { target: { value: 'Desk' } });
  await press('Save');
  await heading('You were signed out');
}

describe('something typed when the session ends', () => {
  it('is kept, and the sign-in opens beside it', async () => {
    await signedOutWhileTyping();
    expect(screen.getByText(/What you typed is kept/)).toBeDefined();
    expect((await link('Sign in (new tab)')).getAttribute('target')).toBe('_blank');
    expect(await hrefOf('Sign in (new tab)')).toBe('/auth/sign-in?return_to=%2Fsigned-in-again');
    expect(screen.queryByRole('heading', { name: 'Hello, Sharon Lee' })).toBeNull();
  });

  it('is there again when the same person is', async () => {
    await signedOutWhileTyping();
    network.on(session, json(sharon({ mfaAtSignIn: true })));
    comesBack();
    await heading('Hello, Sharon Lee');
    expect(screen.getByLabelText<HTMLInputElement>('New name').value).toBe('Desk');
    await focusOn(screen.getByLabelText('New name'));
    expect(screen.queryByRole('heading', { name: 'You were signed out' })).toBeNull();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is kept over a second end as well', async () => {
    await signedOutWhileTyping();
    network.on(session, json(confirmedSharon()));
    comesBack();
    await heading('Hello, Sharon Lee');
    await press('Save');
    await link('Sign in (new tab)');
    network.on(session, json(confirmedSharon()));
    comesBack();
    await heading('Hello, Sharon Lee');
    expect(screen.getByLabelText<HTMLInputElement>('New name').value).toBe('Desk');
  });

  it('is not shown to somebody else', async () => {
    await signedOutWhileTyping();
    network.on(session, json(kim));
    comesBack();
    await heading('Hello, Kim');
    expect(screen.queryByLabelText('New name')).toBeNull();
  });
});

describe('a form in which nothing is typed', () => {
  it('is not kept: the sign-in comes back in the same tab', async () => {
    await openForm();
    network.on(session, json(nobody));
    comesBack();
    await heading('You were signed out');
    expect((await link('Sign in')).getAttribute('target')).toBeNull();
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2F');
    expect(document.body.textContent).not.toContain('Sharon');
  });
});

describe('the tab in which somebody signed in again', () => {
  it('can be closed', async () => {
    openPage('/signed-in-again');
    await heading('You are signed in again');
    expect(screen.getByText(/^Close this tab/)).toBeDefined();
    expect(await hrefOf('Go to your devices')).toBe('/');
  });

  it('says so only to who is signed in', async () => {
    network.on(session, json(nobody));
    openPage('/signed-in-again');
    await heading('Sign in first');
  });
});
