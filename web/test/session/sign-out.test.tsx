import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, offline } from '../fake-network.ts';
import { nobody, sharon } from '../people.ts';
import { button, heading, openPage, press } from '../render-app.tsx';

const signOut = 'POST /auth/sign-out';
const assign = vi.fn<(address: string) => void>();

beforeEach(() => {
  assign.mockReset();
  window.history.replaceState(null, '', '/sessions');
  // A page under test cannot be left, so where it would go is noted.
  const { pathname, search, href, origin, protocol } = window.location;
  vi.stubGlobal('location', { pathname, search, href, origin, protocol, assign });
  network.on('GET /api/session', json(sharon()));
  network.on('GET /api/sessions', json({ sessions: [] }));
});

describe('signing out', () => {
  it('goes where PingOne ends its own session too', async () => {
    network.on(signOut, json({ redirectTo: 'https://auth.pingone.eu/env/as/signoff' }));
    openPage('/sessions');
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://auth.pingone.eu/env/as/signoff'));
    expect(network.sent()).toEqual([signOut]);
    expect(network.calls(signOut)[0]?.body).toBe('{}');
  });

  it('leaves nothing of the person on the page', async () => {
    network.on(signOut, json({ redirectTo: '/signed-out' }));
    openPage('/sessions');
    await heading('Where you’re signed in');
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
    expect(document.body.textContent).not.toContain('Sharon');
    expect(document.body.textContent).not.toContain('sharon');
  });

  it('is asked for once, however often the button is pressed', async () => {
    const answer = held();
    network.on(signOut, answer.waiting);
    openPage('/sessions');
    await press('Sign out');
    expect((await button('Sign out')).getAttribute('aria-disabled')).toBe('true');
    await press('Sign out');
    expect(network.sent()).toEqual([signOut]);
    answer.release(json({ redirectTo: '/signed-out' }));
    await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
  });

  it('that does not work says so, and can be tried again', async () => {
    network.on(signOut, offline);
    openPage('/sessions');
    await press('Sign out');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'We couldn’t sign you out. Check your internet connection, then try again.',
    );
    network.on(signOut, json({ redirectTo: '/signed-out' }));
    await press('Sign out');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/signed-out'));
  });

  it('W7: tells the other windows at once, before it goes anywhere', async () => {
    const otherWindow = new BroadcastChannel('session');
    const heard = new Promise<unknown>((resolve) => {
      otherWindow.onmessage = ({ data }) => data === 'signed_out' && resolve(data);
    });
    network.on(signOut, json({ redirectTo: 'https://auth.pingone.eu/env/as/signoff' }));
    openPage('/sessions');
    await press('Sign out');
    expect(await heard).toBe('signed_out');
    otherWindow.close();
  });
});

describe('W7: a window that hears of a sign-out in another one', () => {
  it('hides what it shows before the backend has answered', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    const answer = held();
    network.on('GET /api/session', answer.waiting);
    const otherWindow = new BroadcastChannel('session');
    otherWindow.postMessage('signed_out');
    await heading('You were signed out');
    expect(document.body.textContent).not.toContain('sharon');
    answer.release(json(nobody));
    otherWindow.close();
  });

  it('goes on where the session is there after all', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    const otherWindow = new BroadcastChannel('session');
    otherWindow.postMessage('signed_out');
    await heading('You were signed out');
    await heading('Where you’re signed in');
    otherWindow.close();
  });
});
