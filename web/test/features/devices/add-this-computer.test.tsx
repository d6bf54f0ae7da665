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
const confirming = 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.';

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
    expect(await screen.findByText('This computer is added')).toBeDefined();
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('says at each step what is going on', async () => {
    const [first, desktopAnswer, last] = [held(), held(), held()];
    openPortal();
    network.on(start, first.waiting);
    network.on(register, desktopAnswer.waiting);
    network.on(activate, last.waiting);

    await press('Add this computer');
    await screen.findByText('Getting ready …');
    expect(currentStep()).toBe('Get ready');
    first.release(started);

    expect((await screen.findByText(confirming)).getAttribute('role')).toBe('status');
    expect(currentStep()).toBe('Confirm on this computer');
    expect(screen.getByText('Get ready', { exact: false }).textContent).toBe('Get ready (done)');
    desktopAnswer.release(plain(attestation));

    await screen.findByText('Almost there. We are adding this computer to your account …');
    expect(currentStep()).toBe('Finish');
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer is added');
  });

  it('shows the new device in the list at once, and as the list has it after that', async () => {
    openPortal();
    await press('Add this computer');
    const item = within(await screen.findByRole('listitem'));
    expect(item.getByText('MacBook')).toBeDefined();
    expect(item.getByText('Active')).toBeDefined();
    await waitFor(() => expect(network.calls(list)).toHaveLength(2));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('offers to confirm with it, and leaves that to the person', async () => {
    openPortal({ session: sharon({ mfaAtSignIn: true }) });
    await press('Add this computer');
    expect(await hrefOf('Confirm now')).toBe('/mfa?return_to=%2F');
    await waitFor(() => expect(place()).toBe('/'));
    await press('Later');
    await focusOn(await button('Add this computer'));
  });

  it('needs no further confirmation where there was one', async () => {
    openPortal({ session: confirmedSharon() });
    await press('Add this computer');
    await button('Done');
    expect(screen.queryByRole('link', { name: 'Confirm now' })).toBeNull();
  });

  it('keeps the keyboard’s place: the heading at work, the notice at the end', async () => {
    const desktopAnswer = held();
    openPortal();
    network.on(register, desktopAnswer.waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    await focusOn(screen.getByRole('heading', { level: 2, name: 'Add this computer' }));
    desktopAnswer.release(plain(attestation));
    const done = await screen.findByText('This computer is added');
    await focusOn(done.closest('[role=note]'));
  });

  it('does not begin by itself where the address says that the card is open', async () => {
    openPortal({ path: '/?add=1' });
    await press('Continue');
    await screen.findByText('This computer is added');
    expect(network.sent()).toEqual([start, register, activate]);
    await waitFor(() => expect(place()).toBe('/'));
  });

  it('keeps the keyboard’s place where the card was open on arrival, too', async () => {
    openPortal({ path: '/?add=1' });
    network.on(start, held().waiting);
    const go = await button('Continue');
    go.focus();
    go.click();
    await screen.findByText('Getting ready …');
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

  it('adds the first device and goes on there by way of the MFA step', async () => {
    openPortal({ path });
    await press('Continue');
    expect(await hrefOf('Confirm now')).toBe(`/mfa?return_to=${encodeURIComponent(payroll)}`);
    await waitFor(() => expect(place()).toBe(`/?return_to=${encodeURIComponent(payroll)}`));
  });

  it('goes on there at once where that is confirmed', async () => {
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
    openPortal({ path: '/?add=1&return_to=https%3A%2F%2Fevil.example' });
    await press('Continue');
    expect(await hrefOf('Confirm now')).toBe('/mfa?return_to=%2F');
  });
});

describe('a failure', () => {
  it.each([
    [
      'PingID Desktop declines',
      register,
      plain('{"error":"user_declined"}', 403),
      'It was declined on this computer',
    ],
    ['PingID Desktop is not there', register, offline, 'We could not reach PingID Desktop'],
    [
      'something else answers',
      register,
      plain('hello'),
      'A program on this computer gave an answer we do not understand',
    ],
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
    [
      'PingOne does not answer',
      activate,
      problem('pingone_timeout', 504),
      'The sign-in service took too long to answer',
    ],
  ])('where %s says so, takes the focus and keeps a way on', async (_why, route, answer, title) => {
    openPortal();
    network.on(route, answer);
    await press('Add this computer');
    const notice = await problemNotice();
    expect(notice.getByText(title)).toBeDefined();
    await focusOn(screen.getByRole('note'));
    expect(notice.getByRole('button', { name: 'Later' })).toBeDefined();

    openAgain(route);
    await press('Try again');
    await screen.findByText('This computer is added');
  });

  it('for want of room cannot be tried again, only closed', async () => {
    openPortal();
    network.on(start, problem('device_limit_reached', 409));
    await press('Add this computer');
    const notice = await problemNotice();
    expect(notice.getByText('You have as many devices as your company allows')).toBeDefined();
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
    expect((await problemNotice()).getByText(/^Code: refused .*Status: 403 \(user_declined\)/)).toBeDefined();
    expect(document.body.textContent).not.toContain('Sharon said no');
  });

  it('can be left', async () => {
    openPortal();
    network.on(register, offline);
    await press('Add this computer');
    await problemNotice();
    await press('Later');
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
    await screen.findByText('This computer is added');
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
    await screen.findByText('Almost there. We are adding this computer to your account …');
    const cancel = await button('Cancel');
    expect(cancel.getAttribute('aria-disabled')).toBe('true');
    cancel.click();
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer is added');
    expect(network.sent()).toEqual([start, register, activate]);
  });

  it('by leaving the page does the same', async () => {
    openPortal();
    network.on(register, held().waiting);
    await press('Add this computer');
    await screen.findByText(confirming);
    goTo('/signed-out');
    await heading('You are signed out');
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
    await screen.findByText('Almost there. We are adding this computer to your account …');
    act(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer is added');
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
    await screen.findByText('This computer is added');
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
    expect(screen.getByText('Getting ready …')).toBeDefined();
    expect(screen.queryByRole('note')).toBeNull();
    secondAnswer.release(started);
    await screen.findByText('This computer is added');
  });
});

describe('a device change that has to be confirmed first', () => {
  const stepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });

  it('goes on by itself once it is confirmed', async () => {
    networkWhereAllGoesWell();
    network.on(start, oneAfterTheOther(stepUp, started));
    const asked = portalWithStepUp(confirmedSharon());
    await press('Add this computer');
    await screen.findByText('This computer is added');
    expect(asked).toHaveBeenCalledOnce();
    expect(network.sent()).toEqual([start, start, register, activate]);
  });

  it('and is not confirmed leaves the offer open without a word', async () => {
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
