import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, offline, problem } from '../fake-network.ts';
import { sharon } from '../people.ts';
import { button, heading, openPage, press } from '../render-app.tsx';

const signOut = 'POST /auth/sign-out';
const assign = vi.fn<(address: string) => void>();

beforeEach(() => {
  assign.mockReset();
  // A page under test cannot be left, so where it would go is noted.
  const { pathname, search, href, origin } = window.location;
  vi.stubGlobal('location', { pathname, search, href, origin, assign });
  network.on('GET /api/session', json(sharon()));
  network.on('GET /api/devices', json({ devices: [] }));
});

describe('signing out', () => {
  it('goes where PingOne ends its own session too', async () => {
    network.on(signOut, json({ redirectTo: 'https://auth.pingone.eu/env/as/signoff' }));
    openPage('/');
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://auth.pingone.eu/env/as/signoff'));
    expect(network.sent()).toEqual([signOut]);
    expect(network.calls(signOut)[0]?.body).toBe('{}');
  });

  it('leaves nothing of the person on the page', async () => {
    network.on(signOut, json({ redirectTo: '/signed-out' }));
    openPage('/');
    await heading('Hello, Sharon Lee');
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
    expect(document.body.textContent).not.toContain('Sharon');
    expect(document.body.textContent).not.toContain('sharon');
  });

  it('is asked for once, however often the button is pressed', async () => {
    const answer = held();
    network.on(signOut, answer.waiting);
    openPage('/');
    await press('Sign out');
    expect((await button('Sign out')).getAttribute('aria-disabled')).toBe('true');
    await press('Sign out');
    expect(network.sent()).toEqual([signOut]);
    answer.release(json({ redirectTo: '/signed-out' }));
    await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
  });

  it('of somebody who is out already says so', async () => {
    network.on(signOut, problem('signed_out', 401));
    openPage('/');
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/signed-out'));
  });

  it('that does not work says so, and can be tried again', async () => {
    network.on(signOut, offline);
    openPage('/');
    await press('Sign out');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'We could not sign you out. Check your connection and try again.',
    );
    network.on(signOut, json({ redirectTo: '/signed-out' }));
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/signed-out'));
  });
});
