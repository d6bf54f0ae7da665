import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { OwnSession } from 'shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { json, network, noContent, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { confirmedSharon, desktop, email, nobody } from '../../people.ts';
import { button, focusOn, heading, hrefOf, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/sessions';
const others = 'DELETE /api/sessions';
const stale = problem('step_up_required', 401, { requires: { level: 1, maxAgeSeconds: 600 } });

function own(more: Partial<OwnSession> = {}): OwnSession {
  return {
    id: 'here',
    current: true,
    level: 2,
    signedInAt: '2026-11-12T09:00:00.000Z',
    lastActiveAt: '2026-11-12T09:30:00.000Z',
    browser: 'Chrome',
    system: 'Windows',
    ...more,
  };
}

const phone = own({ id: 'phone', current: false, level: 1, browser: 'Safari', system: 'iOS' });
const unknown: OwnSession = {
  id: 'unknown',
  current: false,
  level: 1,
  signedInAt: '2026-11-11T09:00:00.000Z',
  lastActiveAt: '2026-11-11T09:30:00.000Z',
};

/** Its button says when it was signed in, as there may be another one of the same browser. */
async function signOutPhone() {
  fireEvent.click(await screen.findByRole('button', { name: /^Sign out Safari on iOS, signed in .+/ }));
}

beforeEach(() => {
  network.on('GET /api/session', json(confirmedSharon()));
  network.on(list, json({ sessions: [own(), phone, unknown] }));
});

describe('where somebody is signed in', () => {
  it('is listed with browser, time and strength, and which one is this', async () => {
    openPage('/sessions');
    await heading('Where you are signed in');
    const here = within((await screen.findByText('Chrome on Windows')).closest('li') ?? document.body);
    expect(here.getByText(/^Signed in .+ · confirmed with a device$/)).toBeDefined();
    expect(here.getByText(/^Last active /)).toBeDefined();
    expect(here.getByText('This one')).toBeDefined();
    expect(here.queryByRole('button')).toBeNull();
    expect(screen.getByText('Unknown browser')).toBeDefined();
    expect(screen.getAllByText(/password only/)).toHaveLength(2);
  });

  it('is found from the portal', async () => {
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    openPage('/');
    expect(await hrefOf('Where you are signed in')).toBe('/sessions');
  });

  it('is for people who are signed in', async () => {
    network.on('GET /api/session', json(nobody));
    openPage('/sessions');
    await heading('Sign in first');
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2Fsessions');
  });

  it('can be read again where that failed', async () => {
    network.on(
      list,
      oneAfterTheOther(problem('session_store_unavailable', 503), json({ sessions: [own()] })),
    );
    openPage('/sessions');
    await press('Try again');
    await screen.findByText('Chrome on Windows');
    expect(screen.queryByRole('button', { name: 'Sign out all others' })).toBeNull();
  });

  it('that had to be read again has the keyboard’s place at its heading', async () => {
    network.on(list, oneAfterTheOther(problem('internal_error', 500), json({ sessions: [own()] })));
    openPage('/sessions');
    const again = await button('Try again');
    again.focus();
    again.click();
    await screen.findByText('Chrome on Windows');
    await focusOn(await heading('Where you are signed in'));
  });

  it('with the same browser twice: the buttons are told apart', async () => {
    const twin = own({ id: 'twin', current: false, signedInAt: '2026-11-10T07:15:00.000Z' });
    const other = own({ id: 'other', current: false });
    network.on(list, json({ sessions: [own(), twin, other] }));
    openPage('/sessions');
    const buttons = await screen.findAllByRole('button', { name: /^Sign out Chrome on Windows/ });
    const names = buttons.map((each) => each.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/^Sign out Chrome on Windows, signed in .*10/);
  });
});

describe('ending a session', () => {
  it('signs out one, says so and reads the list again', async () => {
    network.on(list, oneAfterTheOther(json({ sessions: [own(), phone] }), json({ sessions: [own()] })));
    network.on('DELETE /api/sessions/phone', noContent);
    openPage('/sessions');
    await signOutPhone();
    const message = await screen.findByText('Safari on iOS is signed out.');
    await focusOn(message);
    expect(message.getAttribute('role')).toBe('status');
    await waitFor(() => expect(screen.queryByText('Safari on iOS')).toBeNull());
  });

  it('signs out all others', async () => {
    network.on(others, () => {
      network.on(list, json({ sessions: [own()] }));
      return new Response(null, { status: 204 });
    });
    openPage('/sessions');
    await press('Sign out all others');
    await screen.findByText('All others are signed out.');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(network.sent()).toEqual([others]);
  });

  it('asks to sign in again where that was too long ago, and comes back', async () => {
    network.on('DELETE /api/sessions/phone', stale);
    openPage('/sessions');
    await signOutPhone();
    expect(within(await screen.findByRole('note')).getByText(/^It has been a while/)).toBeDefined();
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2Fsessions&max_age=600');
  });

  it('that fails says so and can be tried again', async () => {
    network.on('DELETE /api/sessions/phone', oneAfterTheOther(offline, noContent));
    openPage('/sessions');
    await signOutPhone();
    await screen.findByText('You seem to be offline');
    await press('Try again');
    await screen.findByText('Safari on iOS is signed out.');
  });
});

describe('after a change of the devices', () => {
  beforeEach(() => {
    network.on('GET /api/devices', json({ devices: [desktop(), email] }));
    network.on('DELETE /api/devices/desktop-1', noContent);
  });

  async function removeOne() {
    openPage('/');
    await press('Remove Work laptop');
    const dialog = within(await screen.findByRole('dialog'));
    expect(network.calls(list)).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    await screen.findByText('“Work laptop” is removed.');
  }

  it('ending the others is offered', async () => {
    network.on(others, noContent);
    await removeOne();
    await screen.findByText('Signed in elsewhere too?');
    await press('End your 2 other sessions');
    await focusOn((await screen.findByText('You are signed in only here now')).closest('[role=note]'));
    expect(network.sent()).toEqual(['DELETE /api/devices/desktop-1', others]);
  });

  it('can be left for another day', async () => {
    network.on(list, json({ sessions: [own(), phone] }));
    await removeOne();
    await button('End your other session');
    await press('Not now');
    expect(screen.queryByText('Signed in elsewhere too?')).toBeNull();
    await focusOn((await screen.findByText(/^You can do this later/)).closest('[role=note]'));
  });

  it.each([
    ['there are none', json({ sessions: [own()] })],
    ['they cannot be read', problem('internal_error', 500)],
  ])('is not mentioned where %s', async (_why, answer) => {
    network.on(list, answer);
    await removeOne();
    await waitFor(() => expect(network.calls(list).length).toBeGreaterThan(0));
    expect(screen.queryByText('Signed in elsewhere too?')).toBeNull();
  });
});
