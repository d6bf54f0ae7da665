import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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
import {
  asked,
  askedForCode,
  assertion,
  authenticate,
  completed,
  confirmedSharon,
  desktop,
  email,
  newDesktop,
  nobody,
  sharon,
} from '../../people.ts';
import { button, focusOn, goTo, heading, hrefOf, openPage, place, press } from '../../render-app.tsx';

const start = 'POST /api/device-authentications';
const check = 'POST /api/device-authentications/auth-1/assertion';
const otp = 'POST /api/device-authentications/auth-1/otp';
const select = 'POST /api/device-authentications/auth-1/device-selection';
const giveUp = 'DELETE /api/device-authentications/auth-1';
const session = 'GET /api/session';
const confirming = 'Confirm on this computer: PingID Desktop is asking for Touch ID or Windows Hello.';
const go = 'Continue with PingID Desktop';

/** The end: from here on the session is the stronger one. */
function yes(answer = completed()) {
  return () => {
    if (answer.session) network.on(session, json(answer.session));
    return Response.json(answer);
  };
}

/** All goes well, except for what a test says otherwise. */
function openMfa({
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
  openPage(path);
}

async function problemNotice() {
  return within(await screen.findByRole('alert'));
}

function arrived(): Promise<HTMLElement> {
  return heading('Hello, Sharon Lee');
}

describe('the MFA step', () => {
  it('begins with a click, not by itself', async () => {
    openMfa();
    await heading('Confirm it is you');
    await button(go);
    expect(network.sent()).toEqual([]);
    expect(network.calls(session)).toHaveLength(1);
  });

  it('takes one request before PingID Desktop’s answer and one after, and goes where the person wanted', async () => {
    openMfa();
    await press(go);
    await arrived();
    expect(place()).toBe('/?add=1');
    expect(network.sent()).toEqual([start, authenticate, check]);
    expect(await screen.findByText(/^Signed in and confirmed with Work laptop/)).toBeDefined();
  });

  it('says at each moment what is going on, and keeps the keyboard’s place', async () => {
    const [first, desktopAnswer, last] = [held(), held(), held()];
    openMfa();
    network.on(start, first.waiting);
    network.on(authenticate, desktopAnswer.waiting);
    network.on(check, last.waiting);
    await press(go);
    const now = await screen.findByText('Getting ready …');
    expect(now.getAttribute('role')).toBe('status');
    await focusOn(now);
    first.release(json(asked(), 201));
    await screen.findByText(confirming);
    desktopAnswer.release(plain(assertion));
    await screen.findByText('Checking …');
    expect((await button('Cancel')).getAttribute('aria-disabled')).toBe('true');
    last.release(json(completed()));
    await arrived();
  });

  it('asks for the session where the answer does not bring it', async () => {
    openMfa();
    const { session: _, ...without } = completed();
    network.on(check, () => {
      network.on(session, json(confirmedSharon()));
      return Response.json(without);
    });
    await press(go);
    await arrived();
    expect(await screen.findByText(/^Signed in and confirmed with Work laptop/)).toBeDefined();
  });

  it.each([
    ['%2F%2Fevil.example', '/'],
    ['https%3A%2F%2Fevil.example', '/'],
    ['%2F%5Cevil.example', '/'],
    ['%2Fmfa', '/'],
  ])('with return_to=%s goes to the portal', async (value, target) => {
    openMfa({ path: `/mfa?return_to=${value}` });
    await press(go);
    await arrived();
    expect(place()).toBe(target);
  });

  it('is over at once for somebody who has confirmed already', async () => {
    openMfa({ as: confirmedSharon() });
    await arrived();
    expect(place()).toBe('/?add=1');
    expect(network.sent()).toEqual([]);
  });

  it('is asked again where an earlier confirmation is not enough', async () => {
    openMfa({ as: confirmedSharon(), path: '/mfa?again=1&return_to=%2F%3Fadd%3D1' });
    await screen.findByText(/^Before your devices change we ask once more/);
    const later = confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' });
    network.on(check, yes(completed({ session: later })));
    await press(go);
    await arrived();
    expect(place()).toBe('/?add=1');
  });

  it.each([
    ['the confirmation', { as: sharon() }],
    ['the further confirmation', { as: confirmedSharon(), path: '/mfa?again=1&return_to=%2F' }],
  ])('is passed where %s happened in another tab', async (_which, before) => {
    openMfa(before);
    await button(go);
    network.on(session, json(confirmedSharon({ steppedUpAt: '2026-11-12T10:00:00.000Z' })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await arrived();
    expect(network.sent()).toEqual([]);
  });

  it('leads somebody without a device to adding one', async () => {
    openMfa({ devices: [newDesktop] });
    await heading('You have no device yet');
    expect(await hrefOf('Go to your devices')).toBe('/?add=1');
  });

  it('does not promise PingID Desktop to somebody who has only another device', async () => {
    openMfa({ devices: [email] });
    await button('Continue');
    expect(screen.queryByText(/fingerprint/)).toBeNull();
  });

  it('does not wait for the list of devices', async () => {
    openMfa();
    network.on('GET /api/devices', problem('pingone_unavailable', 503));
    await button(go);
  });
});

describe('a failure', () => {
  it.each([
    [
      'PingID Desktop declines',
      authenticate,
      plain('{"error":"user_declined"}', 403),
      'It was declined on this computer',
    ],
    ['PingID Desktop is not there', authenticate, offline, 'We could not reach PingID Desktop'],
    [
      'something else answers',
      authenticate,
      plain('hello'),
      'PingID Desktop gave an answer we do not understand',
    ],
    [
      'the assertion is rejected',
      check,
      problem('assertion_rejected', 422),
      'We could not confirm that it is you',
    ],
    ['it took too long', check, problem('ceremony_expired', 410), 'This took too long'],
    ['the device is locked', check, problem('device_locked', 423), 'This device is locked for now'],
    [
      'PingOne did not answer',
      check,
      problem('pingone_timeout', 504),
      'The sign-in service took too long to answer',
    ],
    ['the connection broke', check, offline, 'There is no connection'],
  ])(
    'where %s says so, gives the device authentication up and keeps a way on',
    async (_why, route, answer, title) => {
      openMfa();
      network.on(route, answer);
      await press(go);
      const notice = await problemNotice();
      expect(notice.getByText(title)).toBeDefined();
      await focusOn(screen.getByRole('alert'));
      await waitFor(() => expect(network.sent().at(-1)).toBe(giveUp));
      expect(network.calls(giveUp)[0]?.keepalive).toBe(true);

      network.on(authenticate, plain(assertion));
      network.on(check, yes());
      await press('Try again');
      await arrived();
    },
  );

  it.each([
    [
      'PingOne is away',
      problem('pingone_unavailable', 503),
      'The sign-in service cannot be reached right now',
    ],
    ['there is no network', offline, 'There is no connection'],
    ['there were too many attempts', problem('rate_limited', 429), 'Too many attempts in a short time'],
    [
      'no device can be used',
      problem('device_authentication_failed', 422, { failureCode: 'NO_USABLE_DEVICES' }),
      'None of your devices can be used right now',
    ],
  ])('where %s already at the start has nothing to give up', async (_why, answer, title) => {
    openMfa();
    network.on(start, answer);
    await press(go);
    expect((await problemNotice()).getByText(title)).toBeDefined();
    expect(network.sent()).toEqual([start]);
    await press('Cancel');
    await button(go);
    expect(network.sent()).toEqual([start]);
  });

  it('of the last answer is read back: the confirmation happened', async () => {
    openMfa();
    network.on(check, () => {
      network.on(session, json(confirmedSharon()));
      return offline({ route: check, body: undefined, keepalive: false, signal: undefined });
    });
    await press(go);
    await arrived();
    expect(network.sent()).toEqual([start, authenticate, check]);
  });

  it('of the last answer after an earlier confirmation is not taken for a new one', async () => {
    openMfa({ as: confirmedSharon(), path: '/mfa?again=1&return_to=%2F' });
    network.on(check, problem('pingone_timeout', 504));
    await press(go);
    expect((await problemNotice()).getByText('The sign-in service took too long to answer')).toBeDefined();
    expect(place()).toBe('/mfa?again=1&return_to=%2F');
  });

  it('of being signed out leads to signing in, and back here', async () => {
    openMfa();
    network.on(start, () => {
      network.on(session, json(nobody));
      return Response.json({ code: 'signed_out', requestId: 'r' }, { status: 401 });
    });
    await press(go);
    await heading('You were signed out');
    const back = encodeURIComponent('/mfa?return_to=%2F%3Fadd%3D1');
    expect(await hrefOf('Sign in')).toBe(`/auth/sign-in?return_to=${back}`);
  });
});

describe('cancelling', () => {
  it('takes the question back from PingID Desktop and gives the device authentication up', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await screen.findByText(confirming);
    await press('Cancel');
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
    await button(go);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('before there is an id gives up the one that comes back, and PingID Desktop is never asked', async () => {
    const answer = held();
    openMfa();
    network.on(start, answer.waiting);
    await press(go);
    await press('Cancel');
    answer.release(json(asked(), 201));
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
    await button(go);
  });

  it('before it is known that a code is asked for gives that up too', async () => {
    const answer = held();
    openMfa();
    network.on(start, answer.waiting);
    await press(go);
    await press('Cancel');
    answer.release(json(askedForCode(), 201));
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
    await button(go);
  });

  it('by leaving the page does the same', async () => {
    openMfa();
    network.on(authenticate, held().waiting);
    await press(go);
    await screen.findByText(confirming);
    goTo('/signed-out');
    await heading('You are signed out');
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    await waitFor(() => expect(network.sent()).toEqual([start, authenticate, giveUp]));
  });

  it('leaves nothing for a later failure to show', async () => {
    const answer = held();
    openMfa();
    network.on(start, oneAfterTheOther(answer.waiting, held().waiting));
    await press(go);
    await press('Cancel');
    await press(go);
    answer.release(problem('pingone_unavailable', 503));
    await screen.findByText('Getting ready …');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('and the late failure of the first attempt does not give up the second', async () => {
    const first = held();
    const desktopAnswer = held();
    openMfa();
    network.on(start, oneAfterTheOther(first.waiting, json(asked(), 201)));
    network.on(authenticate, desktopAnswer.waiting);
    await press(go);
    await press('Cancel');
    await press(go);
    await screen.findByText(confirming);
    first.release(problem('pingone_timeout', 504));
    desktopAnswer.release(plain(assertion));
    await arrived();
    expect(network.sent()).toEqual([start, start, authenticate, check]);
  });
});

describe('a code', () => {
  async function openCode() {
    openMfa();
    network.on(start, json(askedForCode(), 201));
    await press(go);
    return screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
  }

  function type(field: HTMLElement, code: string) {
    fireEvent.change(field, { target: { value: code } });
  }

  it('is asked for with where to find it, and the field has the focus', async () => {
    const field = await openCode();
    await focusOn(field);
    expect(screen.getByText('We sent a code by email to sh****@example.com.')).toBeDefined();
    expect(field.autocomplete).toBe('one-time-code');
    expect(network.sent()).toEqual([start]);
  });

  it('that is right goes where the person wanted', async () => {
    type(await openCode(), ' 123-456 ');
    network.on(otp, yes());
    await press('Confirm');
    await arrived();
    expect(place()).toBe('/?add=1');
    expect(network.calls(otp)[0]?.body).toBe('{"otp":"123456"}');
    expect(network.sent()).toEqual([start, otp]);
  });

  it('that is wrong stays in the field, which has the focus again', async () => {
    const field = await openCode();
    type(field, '111111');
    network.on(otp, problem('otp_invalid', 422));
    await press('Confirm');
    expect((await problemNotice()).getByText('That code is not right.')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Code' })).toBe(field);
    expect(field.value).toBe('111111');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await focusOn(field);

    network.on(otp, yes());
    type(field, '222222');
    await press('Confirm');
    await arrived();
    expect(network.sent()).toEqual([start, otp, otp]);
  });

  it.each(['', '123', '1234567890123', '12 34 ?'])('like "%s" is not sent', async (code) => {
    type(await openCode(), code);
    await press('Confirm');
    expect(
      (await problemNotice()).getByText('Type the whole code: 4 to 12 digits or letters.'),
    ).toBeDefined();
    expect(network.sent()).toEqual([start]);
  });

  it('is sent once, however often the button is pressed', async () => {
    const answer = held();
    const field = await openCode();
    type(field, '123456');
    network.on(otp, answer.waiting);
    await press('Confirm');
    await button('Checking …');
    if (field.form) fireEvent.submit(field.form);
    answer.release(json(completed()));
    await arrived();
    expect(network.calls(otp)).toHaveLength(1);
  });

  it.each([
    ['rate_limited', 429, 'Too many attempts in a short time.'],
    ['pingone_unavailable', 503, 'The sign-in service cannot be reached right now.'],
  ])('that meets %s can be sent again', async (code, status, title) => {
    const field = await openCode();
    type(field, '123456');
    network.on(otp, problem(code, status));
    await press('Confirm');
    expect((await problemNotice()).getByText(title)).toBeDefined();
    expect(field.value).toBe('123456');
  });

  it.each([
    ['ceremony_expired', 410, 'This took too long'],
    ['device_authentication_failed', 422, 'We could not confirm that it is you'],
    ['device_locked', 423, 'This device is locked for now'],
    ['not_found', 404, 'This is no longer there'],
  ])('that meets %s ends the attempt and offers another', async (code, status, title) => {
    type(await openCode(), '123456');
    network.on(otp, problem(code, status));
    await press('Confirm');
    await screen.findByText(title);
    await focusOn(screen.getByRole('alert'));
    network.on(start, json(asked(), 201));
    await press('Try again');
    await arrived();
  });

  it('whose answer never came is read back: it was right', async () => {
    type(await openCode(), '123456');
    network.on(otp, () => {
      network.on(session, json(confirmedSharon()));
      return new Response('<html>Bad Gateway</html>', { status: 502 });
    });
    await press('Confirm');
    await arrived();
    expect(network.sent()).toEqual([start, otp]);
  });

  it('that is cancelled gives the device authentication up', async () => {
    await openCode();
    await press('Cancel');
    await button(go);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });

  it('that is left with the page gives the device authentication up', async () => {
    await openCode();
    goTo('/signed-out');
    await heading('You are signed out');
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });

  it('is not asked of the next person who signs in', async () => {
    await openCode();
    network.on(session, json(sharon({ user: { id: 'user-2', username: 'kim', name: 'Kim' } })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await button(go);
    expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
  });

  it('gives way to PingID Desktop where that is possible', async () => {
    await openCode();
    network.on(select, json(asked()));
    await press('Use PingID Desktop instead');
    await arrived();
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"desktop-1"}');
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('does not offer PingID Desktop where PingOne would not take it', async () => {
    openMfa();
    network.on(start, json(askedForCode({ actions: ['otp.check'] }), 201));
    await press(go);
    await screen.findByRole('textbox', { name: 'Code' });
    expect(screen.queryByRole('button', { name: 'Use PingID Desktop instead' })).toBeNull();
  });

  it('is given up where turning to PingID Desktop fails', async () => {
    await openCode();
    network.on(select, problem('pingone_error', 502));
    await press('Use PingID Desktop instead');
    await problemNotice();
    await waitFor(() => expect(network.sent()).toEqual([start, select, giveUp]));
  });
});

describe('a choice, or something that this page cannot do', () => {
  const choice = asked({ status: 'DEVICE_SELECTION_REQUIRED', actions: ['device.select'] });

  async function openOther(status: string) {
    const { selectedDeviceId: _, requestOptions: __, ...rest } = choice;
    openMfa();
    network.on(start, json({ ...rest, status }, 201));
    await press(go);
    await button('Start again');
  }

  it('of a device offers PingID Desktop', async () => {
    await openOther('DEVICE_SELECTION_REQUIRED');
    await focusOn((await screen.findByText('Choose how to confirm')).closest('[role=status]'));
    network.on(select, json(asked()));
    await press('Use PingID Desktop');
    await arrived();
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('is said honestly, with its name for the help desk', async () => {
    await openOther('PUSH_CONFIRMATION_REQUIRED');
    await screen.findByText('This way of confirming does not work here');
    expect(screen.getByText('Reference: PUSH_CONFIRMATION_REQUIRED')).toBeDefined();
  });

  it('can be started again, and the first attempt is given up', async () => {
    await openOther('PUSH_CONFIRMATION_REQUIRED');
    network.on(start, json(asked({ id: 'auth-2' }), 201));
    network.on('POST /api/device-authentications/auth-2/assertion', yes(completed({ id: 'auth-2' })));
    await press('Start again');
    await arrived();
    expect(network.calls(giveUp)).toHaveLength(1);
  });

  it('can be left', async () => {
    await openOther('PUSH_CONFIRMATION_REQUIRED');
    await press('Cancel');
    await button(go);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });
});
