import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, offline, oneAfterTheOther, problem } from '../fake-network.ts';
import { confirmedSharon, nobody } from '../people.ts';
import { heading, hrefOf, openPage, press } from '../render-app.tsx';

const session = 'GET /api/session';
const activity = 'POST /api/session/activity';
const minute = 60_000;
const hour = 60 * minute;

// A day that the browser's clock knows nothing of: only what lies between the server's own instants counts.
const serverNow = Date.parse('2031-05-05T10:00:00.000Z');
const serverTime = (inMs: number) => new Date(serverNow + inMs).toISOString();

function endingIn({ idle = 30 * minute, overall = 8 * hour, checked = 0 }) {
  return confirmedSharon({
    checkedAt: serverTime(checked),
    idleExpiresAt: serverTime(checked + idle),
    expiresAt: serverTime(overall),
  });
}

const soon = json(endingIn({ idle: 2 * minute }));
const fresh = json(endingIn({}));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  network.on('GET /api/sessions', json({ sessions: [] }));
});

afterEach(() => vi.useRealTimers());

async function open(...answers: Parameters<typeof oneAfterTheOther>) {
  network.on(session, oneAfterTheOther(...answers));
  openPage('/sessions');
  await heading('Where you’re signed in');
}

async function passes(ms: number) {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

function asked() {
  return network.calls(session).length;
}

function idleDialog() {
  return screen.findByRole('dialog', { name: 'Are you still there?' });
}

describe('the end of a session that nobody uses', () => {
  it('is not asked about before it is near', async () => {
    await open(fresh, soon);
    await passes(27 * minute);
    expect(asked()).toBe(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is announced two minutes before, with what is left', async () => {
    await open(fresh, soon);
    await passes(28 * minute);
    const dialog = within(await idleDialog());
    expect(asked()).toBe(2);
    await passes(20_000);
    expect(dialog.getByRole('timer').textContent).toMatch(/^(100|99) seconds left$/);
    expect(dialog.getByRole('status').textContent).toBe('120 seconds left');
  });

  it('is not announced where another tab has put it off', async () => {
    await open(fresh, json(endingIn({ checked: 28 * minute })));
    await passes(29 * minute);
    expect(asked()).toBe(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is announced all the same where the question is not answered', async () => {
    await open(fresh, offline);
    await passes(28 * minute + 5_000);
    await idleDialog();
  });

  it('is put off by staying', async () => {
    network.on(activity, fresh);
    await open(soon);
    await idleDialog();
    await press('Stay signed in');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.calls(activity)[0]?.body).toBe('{}');
  });

  it('is put off with Escape too: whoever presses it is there', async () => {
    network.on(activity, fresh);
    await open(soon);
    fireEvent(await idleDialog(), new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('W1: stays while it is being put off, so that a failure is not missed', async () => {
    const answer = held();
    network.on(activity, answer.waiting);
    await open(soon);
    await press('Stay signed in');
    const dialog = await idleDialog();
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    dialog.removeAttribute('open');
    fireEvent(dialog, new Event('close'));
    await waitFor(() => expect(dialog.hasAttribute('open')).toBe(true));
    answer.release(offline);
    await within(dialog).findByRole('note', { name: 'You seem to be offline' });
    expect(network.calls(activity)).toHaveLength(1);
  });

  it('can be tried to put off again where that failed', async () => {
    network.on(activity, oneAfterTheOther(offline, fresh));
    await open(soon);
    await press('Stay signed in');
    await screen.findByRole('note', { name: 'You seem to be offline' });
    await press('Try again');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is put off in another tab: the question goes away here too', async () => {
    await open(soon, fresh);
    await idleDialog();
    await passes(15_000);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('comes', async () => {
    await open(soon, soon, json(nobody));
    await idleDialog();
    await passes(2 * minute);
    await heading('You were signed out');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('comes while staying: then it is said', async () => {
    network.on(activity, problem('signed_out', 401));
    await open(soon, json(nobody));
    await press('Stay signed in');
    await heading('You were signed out');
  });

  it('by the person’s own wish says so where that did not work', async () => {
    network.on('POST /auth/sign-out', offline);
    await open(soon);
    const dialog = within(await idleDialog());
    fireEvent.click(dialog.getByRole('button', { name: 'Sign out' }));
    await dialog.findByRole('note', {
      name: 'We couldn’t sign you out. Check your internet connection, then try again.',
    });
  });
});

describe('the end of a session whatever happens', () => {
  const last = endingIn({ overall: 2 * minute });

  it('is announced with its time, and leads to a new sign-in that comes back', async () => {
    await open(json(last));
    const dialog = within(await screen.findByRole('dialog', { name: /^Your session ends at .*\d:\d\d/ }));
    dialog.getByText(/you’ll come right back to this page/);
    expect(await hrefOf('Sign in again now')).toBe('/auth/sign-in?return_to=%2Fsessions');
    expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
  });

  it('can wait, and is not mentioned a second time', async () => {
    await open(json(last));
    await screen.findByRole('dialog');
    await press('Later');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await passes(100);
    expect(asked()).toBe(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('comes, also after waiting', async () => {
    await open(json(last), json(nobody));
    await press('Later');
    await passes(2 * minute);
    await heading('You were signed out');
  });
});

describe('a very long session', () => {
  it('does not overflow the browser’s timers', async () => {
    await open(json(endingIn({ idle: 60 * 24 * hour, overall: 90 * 24 * hour })));
    await passes(10 * minute);
    expect(asked()).toBe(1);
  });
});

describe('a computer that slept', () => {
  it('is asked about at once after it wakes', async () => {
    await open(fresh, json(nobody));
    // The clock went on while no timer ran.
    vi.setSystemTime(Date.now() + 2 * hour);
    await passes(minute);
    await heading('You were signed out');
    expect(asked()).toBe(2);
  });
});
