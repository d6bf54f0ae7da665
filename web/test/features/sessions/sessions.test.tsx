import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { OwnSession } from 'shared';
import { SWRConfig } from 'swr';
import { beforeEach, describe, expect, it } from 'vitest';
import { EndOtherSessions } from '../../../src/features/sessions/index.ts';
import { StepUpContext } from '../../../src/session/step-up.ts';
import { json, network, noContent, offline, oneAfterTheOther, plain, problem } from '../../fake-network.ts';
import { asked, assertion, authenticate, completed, confirmedSharon, desktop } from '../../people.ts';
import { button, focusOn, heading, hrefOf, openPage, press } from '../../render-app.tsx';
import { renderInPage } from '../../render-in-page.tsx';

const list = 'GET /api/sessions';
const others = 'DELETE /api/sessions';
const needsStepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });
// Of somebody who has no device to verify with.
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
  it('is listed with browser, time and second step, and which one is this', async () => {
    network.on(
      list,
      json({ sessions: [own(), phone, unknown, own({ id: 'bypass', current: false, withoutDevice: true })] }),
    );
    openPage('/sessions');
    await heading('Where you’re signed in');
    const here = within((await screen.findByText('Current session')).closest('li') ?? document.body);
    here.getByText('Chrome on Windows');
    here.getByText(/^Signed in .+/);
    here.getByText('Verified with a device');
    expect(here.queryByRole('button')).toBeNull();
    screen.getByText('Unknown browser');
    expect(screen.getAllByText(/^Last active /)).toHaveLength(3);
    expect(screen.getAllByText('No second step')).toHaveLength(2);
    expect(screen.getAllByText('No second step was required')).toHaveLength(1);
  });

  it('X7: is found from every page', async () => {
    openPage('/nowhere');
    expect(await hrefOf('Sessions')).toBe('/sessions');
  });

  it('says so where there is no other', async () => {
    network.on(list, json({ sessions: [own()] }));
    openPage('/sessions');
    await screen.findByText('You’re not signed in anywhere else.');
    expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
  });

  it('that had to be read again has the keyboard’s place at its heading', async () => {
    network.on(list, oneAfterTheOther(problem('internal_error', 500), json({ sessions: [own()] })));
    openPage('/sessions');
    const again = await button('Try again');
    again.focus();
    again.click();
    await screen.findByText('Chrome on Windows');
    await focusOn(await heading('Where you’re signed in'));
  });

  it('with the same browser several times: the buttons are told apart', async () => {
    const earlier = own({ id: 'earlier', current: false, signedInAt: '2026-11-10T07:15:00.000Z' });
    const one = own({ id: 'one', current: false });
    const other = own({ id: 'other', current: false });
    network.on(list, json({ sessions: [earlier, one, other] }));
    openPage('/sessions');
    const buttons = await screen.findAllByRole('button', { name: /^Sign out Chrome on Windows/ });
    const names = buttons.map((each) => each.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toMatch(/^Sign out Chrome on Windows, signed in Nov 10, 2026, .+M$/);
    expect(names[1]).toMatch(/^Sign out Chrome on Windows, signed in Nov 12, 2026, .+ \(1\)$/);
    expect(names[2]).toMatch(/ \(2\)$/);
  });
});

describe('signing out elsewhere', () => {
  it('signs out one, says so and reads the list again', async () => {
    network.on(list, oneAfterTheOther(json({ sessions: [own(), phone] }), json({ sessions: [own()] })));
    network.on('DELETE /api/sessions/phone', noContent);
    openPage('/sessions');
    await signOutPhone();
    await screen.findByRole('button', { name: 'Dismiss' });
    await screen.findAllByText('Safari on iOS was signed out');
    await waitFor(() => expect(screen.queryByText('Safari on iOS')).toBeNull());
    await focusOn(screen.getByRole('list', { name: 'Where you’re signed in' }).parentElement);
  });

  it('signs out all others', async () => {
    network.on(others, () => {
      network.on(list, json({ sessions: [own()] }));
      return new Response(null, { status: 204 });
    });
    openPage('/sessions');
    await press('Sign out everywhere else');
    await screen.findAllByText('You’re now signed in only here');
    await screen.findByText('You’re not signed in anywhere else.');
    expect(network.sent()).toEqual([others]);
  });

  it('W2: goes through the same step-up as everything else, and then happens', async () => {
    const start = 'POST /api/device-authentications';
    const check = 'POST /api/device-authentications/auth-1/assertion';
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    network.on('DELETE /api/sessions/phone', oneAfterTheOther(needsStepUp, noContent));
    network.on(start, json(asked(), 201));
    network.on(authenticate, plain(assertion));
    network.on(check, () => Response.json(completed({ session: confirmedSharon() })));
    openPage('/sessions');
    await signOutPhone();
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(await dialog.findByRole('button', { name: /PingID Desktop/ }));
    await screen.findAllByText('Safari on iOS was signed out');
    expect(network.sent()).toEqual([
      'DELETE /api/sessions/phone',
      start,
      authenticate,
      check,
      'DELETE /api/sessions/phone',
    ]);
  });

  it('asks somebody without a device to sign in again where that was too long ago, and comes back', async () => {
    network.on('DELETE /api/sessions/phone', stale);
    openPage('/sessions');
    await signOutPhone();
    await screen.findByRole('note', { name: 'Sign in again' });
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2Fsessions&max_age=600');
  });

  it('that fails says so and can be tried again', async () => {
    network.on('DELETE /api/sessions/phone', oneAfterTheOther(offline, noContent));
    openPage('/sessions');
    await signOutPhone();
    await screen.findByRole('note', { name: 'You seem to be offline' });
    await press('Try again');
    await screen.findAllByText('Safari on iOS was signed out');
  });
});

describe('after a change of the devices', () => {
  function open(afterRemoval = true) {
    renderInPage(
      <SWRConfig value={{ provider: () => new Map() }}>
        <StepUpContext value={(action) => action()}>
          <EndOtherSessions session={confirmedSharon()} afterRemoval={afterRemoval} />
        </StepUpContext>
      </SWRConfig>,
    );
  }

  it('signing the others out is offered', async () => {
    network.on(others, noContent);
    open();
    await press('Sign out your 2 other sessions');
    await focusOn(await screen.findByRole('note', { name: 'You’re now signed in only here' }));
    expect(network.sent()).toEqual([others]);
  });

  it.each([
    [true, /no longer trust it/],
    [false, /don’t use those sessions anymore/],
  ])('X12: speaks of trust only after a removal (%s)', async (afterRemoval, text) => {
    open(afterRemoval);
    await screen.findByText(text);
  });

  it('can be left for another day', async () => {
    network.on(list, json({ sessions: [own(), phone] }));
    open();
    await button('Sign out your other session');
    await press('Not now');
    await focusOn(await screen.findByRole('note', { name: 'You can do this anytime under Sessions.' }));
    expect(screen.queryByText('You’re also signed in somewhere else')).toBeNull();
  });

  it.each([
    ['there are none', json({ sessions: [own()] })],
    ['they cannot be read', problem('internal_error', 500)],
  ])('is not mentioned where %s', async (_why, answer) => {
    network.on(list, answer);
    open();
    await waitFor(() => expect(network.calls(list).length).toBeGreaterThan(0));
    expect(screen.queryByText('You’re also signed in somewhere else')).toBeNull();
  });
});
