import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  held,
  json,
  network,
  noContent,
  offline,
  oneAfterTheOther,
  plain,
  problem,
} from '../../fake-network.ts';
import { portalWithStepUp } from '../../fake-step-up.tsx';
import {
  activeDesktop,
  attestation,
  confirmedSharon,
  creationOptions,
  newDesktop,
  register,
  sharon,
} from '../../people.ts';
import { button, focusOn, goTo, heading, hrefOf, openPage, place, press } from '../../render-app.tsx';

const start = 'POST /api/devices';
const activate = 'POST /api/devices/new-1/activation';
const remove = 'DELETE /api/devices/new-1/activation';
const list = 'GET /api/devices';
const started = json({ device: newDesktop, creationOptions }, 201);
const confirming = 'Verify it’s you on this computer.';

/** All goes well, except for what a test says otherwise. */
function openPortal({ session = sharon(), path = '/' } = {}) {
  network.on('GET /api/session', json(session));
  networkWhereAllGoesWell();
  return openPage(path);
}

function networkWhereAllGoesWell() {
  network.on('GET /api/sessions', json({ sessions: [] }));
  network.on(list, json({ devices: [] }));
  network.on(start, started);
  network.on(register, plain(attestation));
  network.on(activate, () => {
    network.on(list, json({ devices: [activeDesktop] }));
    return Response.json({ device: activeDesktop });
  });
  network.on(remove, noContent);
}

async function problemNotice() {
  return within(await screen.findByRole('note'));
}

function currentStep() {
  return screen.getAllByRole('listitem').find((step) => step.getAttribute('aria-current') === 'step')
    ?.textContent;
}

describe('adding this computer', () => {
  it('takes one click, one request before PingID Desktop’s answer and one after', async () => {
    openPortal();
    await press('Add this computer');
    expect(await screen.findByText('This computer was added')).toBeDefined();
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('says at each step what is going on', async () => {
    const [first, desktopAnswer, last] = [held(), held(), held()];
    openPortal();
    network.on(start, first.waiting);
    network.on(register, desktopAnswer.waiting);
    network.on(activate, last.waiting);

    await press('Add this computer');
    await screen.findByText('Getting ready…');
    expect(currentStep()).toBe('1Get ready');
    first.release(started);

    expect((await screen.findByText(confirming)).getAttribute('role')).toBe('status');
    expect(currentStep()).toBe('2Verify it’s you');
    expect(screen.getByText('Get ready', { exact: false }).textContent).toBe('Get ready (done)');
    desktopAnswer.release(plain(attestation));

    await screen.findByText('Almost done. We’re adding this computer to your account…');
    expect(currentStep()).toBe('3Finish');
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer was added');
  });

  it('shows the new device in the list at once, and as the list has it after that', async () => {
    openPortal();
    await press('Add this computer');
    const rows = async () =>
      within(await screen.findByRole('list', { name: 'Your devices' })).getAllByRole('listitem');
    const [row] = await rows();
    expect(row?.textContent).toContain('MacBook');
    await waitFor(() => expect(network.calls(list)).toHaveLength(2));
    expect(await rows()).toHaveLength(1);
  });

  it('offers to verify with it, and leaves that to the person', async () => {
    openPortal({ session: sharon({ mfaAtSignIn: true }) });
    await press('Add this computer');
    await button('Verify now');
    await waitFor(() => expect(place()).toBe('/'));
    await press('Not now');
    await focusOn(await button('Add it again'));
    expect(screen.queryByRole('button', { name: 'Add this computer' })).toBeNull();
  });

  it('asks nobody to verify who has just done so', async () => {
    openPortal({ session: confirmedSharon() });
    await press('Add this computer');
    await button('Done');
    expect(screen.queryByRole('button', { name: 'Verify now' })).toBeNull();
  });

  it('keeps the keyboard’s place in the heading, at work and at the end', async () => {
    const desktopAnswer = held();
    openPortal();
    network.on(register, desktopAnswer.waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    const atWork = screen.getByRole('heading', { level: 2, name: 'Add this computer' });
    await focusOn(atWork);
    desktopAnswer.release(plain(attestation));
    const atTheEnd = await screen.findByRole('heading', { level: 2, name: 'This computer was added' });
    await focusOn(atTheEnd);
    // An element that has the focus already is not read out when its text changes.
    expect(atTheEnd).not.toBe(atWork);
  });

  it('does not begin by itself where the address says that the card is open', async () => {
    openPortal({ path: '/?add=1' });
    await press('Continue');
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([start, register, activate]);
    await waitFor(() => expect(place()).toBe('/'));
  });

  it('keeps the keyboard’s place where the card was open on arrival, too', async () => {
    openPortal({ path: '/?add=1' });
    network.on(start, held().waiting);
    const go = await button('Continue');
    go.focus();
    go.click();
    await screen.findByText('Getting ready…');
    await focusOn(screen.getByRole('heading', { level: 2, name: 'Add this computer' }));
  });

  it('sends nothing before the click', async () => {
    openPortal({ path: '/?add=1' });
    await button('Continue');
    expect(network.sent()).toEqual([]);
    await focusOn(screen.getByRole('heading', { level: 2, name: 'Add this computer' }));
  });
});

describe('somebody who was on the way to another page', () => {
  const payroll = '/payroll?month=2026-10';
  const path = `/?add=1&return_to=${encodeURIComponent(payroll)}`;

  it('adds the first device, and is still on the way', async () => {
    openPortal({ path });
    await press('Continue');
    await button('Verify now');
    await waitFor(() => expect(place()).toBe(`/?return_to=${encodeURIComponent(payroll)}`));
  });

  it('goes on there at once where they have verified', async () => {
    openPortal({ path, session: confirmedSharon() });
    await press('Continue');
    expect(await hrefOf('Continue')).toBe(payroll);
  });

  it('is not forgotten about by closing and opening the card', async () => {
    openPortal({ path });
    await press('Cancel');
    expect(place()).toBe(`/?return_to=${encodeURIComponent(payroll)}`);
    network.on(register, held().waiting);
    await press('Add this computer');
    expect(place()).toBe(path);
    await screen.findByText(confirming);
    await press('Cancel');
    await waitFor(() => expect(network.sent()).toContain(remove));
  });

  it('is not led to another site', async () => {
    const evil = '/?add=1&return_to=https%3A%2F%2Fevil.example';
    openPortal({ path: evil, session: confirmedSharon() });
    await press('Continue');
    await button('Done');
    expect(screen.queryByRole('link', { name: 'Continue' })).toBeNull();
  });
});

describe('a failure', () => {
  it.each([
    [
      'PingID Desktop declines',
      register,
      plain('{"error":"user_declined"}', 403),
      'The request was declined on this computer',
    ],
    ['PingID Desktop is not there', register, offline, 'We couldn’t reach PingID Desktop'],
    ['something else answers', register, plain('hello'), 'We didn’t understand the answer'],
    [
      'PingOne is away',
      start,
      problem('pingone_unavailable', 503),
      'The sign-in service isn’t available right now',
    ],
    ['there is no network', start, offline, 'You seem to be offline'],
    [
      'the attestation is rejected',
      activate,
      problem('attestation_rejected', 422),
      'We couldn’t add this computer',
    ],
    ['it took too long', activate, problem('ceremony_expired', 410), 'This took too long'],
    ['PingOne does not answer', activate, problem('pingone_timeout', 504), 'The connection was lost'],
  ])('where %s says so, takes the focus and keeps a way on', async (_why, route, answer, title) => {
    openPortal();
    network.on(route, answer);
    await press('Add this computer');
    const notice = await problemNotice();
    expect(notice.getByText(title)).toBeDefined();
    await focusOn(screen.getByRole('note'));
    await button('Not now');

    openAgain(route);
    await press('Try again');
    await screen.findByText('This computer was added');
  });

  it('for want of room cannot be tried again, only closed', async () => {
    openPortal();
    network.on(start, problem('device_limit_reached', 409));
    await press('Add this computer');
    const notice = await problemNotice();
    expect(notice.getByText('You can’t add more devices')).toBeDefined();
    await focusOn(screen.getByRole('note'));
    expect(notice.queryByRole('button', { name: 'Try again' })).toBeNull();
    await press('Close');
    await focusOn(await button('Add this computer'));
  });

  function openAgain(route: string) {
    if (route === start) network.on(start, started);
    if (route === register) network.on(register, plain(attestation));
    if (route === activate) network.on(activate, json({ device: activeDesktop }));
  }

  it('is told to the help desk by its codes', async () => {
    openPortal();
    network.on(register, plain('{"error":"user_declined","message":"Sharon said no"}', 403));
    await press('Add this computer');
    await screen.findByText(/Code: refused .*Status: 403 \(user_declined\)/s);
    expect(document.body.textContent).not.toContain('Sharon said no');
  });

  it('can be left', async () => {
    openPortal();
    network.on(register, offline);
    await press('Add this computer');
    await problemNotice();
    await press('Not now');
    await focusOn(await button('Add this computer'));
    expect(screen.queryByRole('note')).toBeNull();
    await waitFor(() => expect(place()).toBe('/'));
  });

  it('lets nobody try again before the pause is over', async () => {
    openPortal();
    network.on(start, problem('rate_limited', 429, { retryAfterSeconds: 20 }));
    await press('Add this computer');
    const again = await button('Try again');
    expect(again.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('20 seconds left')).toBeDefined();
    again.click();
    expect(network.sent()).toEqual([start]);
  });

  it('of the last answer is read back: the computer was added', async () => {
    openPortal();
    network.on(activate, problem('pingone_timeout', 504));
    network.on(list, oneAfterTheOther(json({ devices: [] }), json({ devices: [activeDesktop] })));
    await press('Add this computer');
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([start, register, activate]);
  });
});

describe('cancelling', () => {
  it('takes the question back from PingID Desktop and removes the unfinished device', async () => {
    openPortal();
    network.on(register, held().waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    await press('Cancel');
    expect(network.calls(register)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, register, remove]));
    expect(screen.queryByRole('note')).toBeNull();
    await waitFor(() => expect(place()).toBe('/'));
  });

  it('while it is prepared removes the device that comes back, and PingID Desktop is never asked', async () => {
    const answer = held();
    openPortal();
    network.on(start, answer.waiting);
    await press('Add this computer');
    await waitFor(() => expect(network.sent()).toEqual([start]));
    await press('Cancel');
    answer.release(started);
    await waitFor(() => expect(network.sent()).toEqual([start, remove]));
    await button('Add this computer');
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is not possible while it is being finished', async () => {
    openPortal();
    const last = held();
    network.on(activate, last.waiting);
    await press('Add this computer');
    await screen.findByText('Almost done. We’re adding this computer to your account…');
    const cancel = await button('Cancel');
    expect(cancel.getAttribute('aria-disabled')).toBe('true');
    cancel.click();
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('by leaving the page does the same', async () => {
    openPortal();
    network.on(register, held().waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    goTo('/signed-out');
    await heading('You’re signed out');
    await waitFor(() => expect(network.sent()).toEqual([start, register, remove]));
  });

  it('by reloading or closing the page does the same, and the request outlives the page', async () => {
    openPortal();
    network.on(register, held().waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    act(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await waitFor(() => expect(network.sent()).toEqual([start, register, remove]));
    expect(network.calls(remove)[0]?.keepalive).toBe(true);
    await button('Continue');
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is not done by closing the page while it is being finished', async () => {
    const last = held();
    openPortal();
    network.on(activate, last.waiting);
    await press('Add this computer');
    await screen.findByText('Almost done. We’re adding this computer to your account…');
    act(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('does not keep the next attempt from working', async () => {
    openPortal();
    network.on(register, held().waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    await press('Cancel');
    await waitFor(() => expect(network.sent()).toContain(remove));
    network.on(register, plain(attestation));
    await press('Add this computer');
    await screen.findByText('This computer was added');
  });

  it('and what the first attempt still has to say changes nothing in the second', async () => {
    const [firstAnswer, secondAnswer] = [held(), held()];
    openPortal();
    network.on(start, oneAfterTheOther(firstAnswer.waiting, secondAnswer.waiting));
    await press('Add this computer');
    await waitFor(() => expect(network.sent()).toEqual([start]));
    await press('Cancel');
    await press('Add this computer');
    firstAnswer.release(problem('pingone_unavailable', 503));
    await waitFor(() => expect(network.calls(list)).toHaveLength(2));
    expect(screen.getByText('Getting ready…')).toBeDefined();
    expect(screen.queryByRole('note')).toBeNull();
    secondAnswer.release(started);
    await screen.findByText('This computer was added');
  });
});

describe('a device change that needs the person to verify first', () => {
  const stepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });

  it('goes on by itself once they have', async () => {
    networkWhereAllGoesWell();
    network.on(start, oneAfterTheOther(stepUp, started));
    const asked = portalWithStepUp(confirmedSharon());
    await press('Add this computer');
    await screen.findByText('This computer was added');
    expect(asked).toHaveBeenCalledOnce();
    expect(network.sent()).toEqual([start, start, register, activate]);
  });

  it('and they do not leaves the offer open without a word', async () => {
    networkWhereAllGoesWell();
    network.on(start, stepUp);
    portalWithStepUp(confirmedSharon(), false);
    await press('Add this computer');
    await button('Continue');
    expect(screen.queryByRole('note')).toBeNull();
    expect(network.sent()).toEqual([start]);
  });

  it('does not lead away where it was cancelled meanwhile', async () => {
    const answer = held();
    openPortal();
    network.on(start, answer.waiting);
    await press('Add this computer');
    await waitFor(() => expect(network.sent()).toEqual([start]));
    await press('Cancel');
    answer.release(stepUp);
    await waitFor(() => expect(network.calls(list)).toHaveLength(2));
    await waitFor(() => expect(place()).toBe('/'));
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('by signing in anew offers to sign in, and comes back to the open card', async () => {
    openPortal();
    network.on(start, problem('step_up_required', 401, { requires: { level: 1, maxAgeSeconds: 600 } }));
    await press('Add this computer');
    expect((await problemNotice()).getByText('Sign in again')).toBeDefined();
    expect(await hrefOf('Sign in')).toBe(
      `/auth/sign-in?return_to=${encodeURIComponent('/?add=1')}&max_age=600`,
    );
  });
});
