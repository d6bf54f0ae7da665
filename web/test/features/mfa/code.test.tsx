import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, oneAfterTheOther, plain, problem } from '../../fake-network.ts';
import {
  asked,
  askedForCode,
  authenticate,
  completed,
  desktop,
  email,
  readAsCompleted,
  sharon,
} from '../../people.ts';
import { button, focusOn, goTo, heading, place, press } from '../../render-app.tsx';
import {
  arrived,
  beginWith,
  check,
  complete,
  giveUp,
  go,
  openMfa,
  otp,
  problemNotice,
  read,
  select,
  session,
  start,
  yes,
} from './open-mfa.ts';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A code has had the time to arrive. */
async function timeToArrive() {
  await act(async () => vi.advanceTimersByTime(30_000));
}

async function sendAgain() {
  await timeToArrive();
  await press('Send a new code');
}

/** What is read with the field: where the code is, and what is wrong with it. */
function saidOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

describe('a code', () => {
  async function openCode() {
    openMfa();
    network.on(start, json(askedForCode(), 201));
    network.on(read, json(askedForCode()));
    await press(go);
    return screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
  }

  function type(field: HTMLElement, code: string) {
    fireEvent.change(field, { target: { value: code } });
  }

  it('is asked for with where to find it, and the field has the focus', async () => {
    const field = await openCode();
    await focusOn(field);
    expect(screen.getByText('We sent a code to sh****@example.com.')).toBeDefined();
    expect(field.autocomplete).toBe('one-time-code');
    expect(field.inputMode).toBe('numeric');
    expect(network.sent()).toEqual([start]);
  });

  it('that is right goes where the person wanted', async () => {
    type(await openCode(), ' 123-456 ');
    network.on(otp, yes());
    await press('Verify');
    await arrived();
    expect(place()).toBe('/?add=1');
    expect(network.calls(otp)[0]?.body).toBe('{"otp":"123456"}');
    expect(network.sent()).toEqual([start, otp]);
  });

  it('that is wrong stays in the field, selected, which has the focus again', async () => {
    const field = await openCode();
    type(field, '111111');
    network.on(otp, problem('otp_invalid', 422));
    await press('Verify');
    await waitFor(() => expect(saidOf(field)).toContain('That code isn’t right.'));
    expect(screen.getByRole('alert').textContent).toContain('That code isn’t right.');
    expect(screen.getByRole('textbox', { name: 'Code' })).toBe(field);
    expect(field.value).toBe('111111');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await focusOn(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);

    network.on(otp, yes());
    type(field, '222222');
    await press('Verify');
    await arrived();
    expect(network.sent()).toEqual([start, otp, otp]);
  });

  it.each(['', '123', '1234567890123', '12 34 ?'])('like "%s" is not sent', async (code) => {
    type(await openCode(), code);
    await press('Verify');
    expect(await screen.findByText('Enter the full code.')).toBeDefined();
    expect(network.sent()).toEqual([start]);
  });

  it('is sent once, however often the button is pressed', async () => {
    const answer = held();
    const field = await openCode();
    type(field, '123456');
    network.on(otp, answer.waiting);
    await press('Verify');
    expect((await button('Verify')).getAttribute('aria-busy')).toBe('true');
    if (field.form) fireEvent.submit(field.form);
    answer.release(json(completed()));
    await arrived();
    expect(network.calls(otp)).toHaveLength(1);
  });

  it.each([
    ['rate_limited', 429, /^Too many attempts\./],
    ['pingone_unavailable', 503, /^The sign-in service isn’t available right now\./],
  ])('that meets %s can be sent again', async (code, status, title) => {
    const field = await openCode();
    type(field, '123456');
    network.on(otp, problem(code, status));
    await press('Verify');
    expect(await screen.findByText(title)).toBeDefined();
    expect(field.value).toBe('123456');
  });

  it.each([
    ['ceremony_expired', 410, 'This took too long'],
    ['device_authentication_failed', 422, 'We couldn’t verify it’s you'],
    ['not_found', 404, 'This no longer exists'],
  ])('that meets %s ends the attempt and offers another', async (code, status, title) => {
    type(await openCode(), '123456');
    network.on(otp, problem(code, status));
    await press('Verify');
    await screen.findByText(title);
    network.on(start, json(asked(), 201));
    await press('Try again');
    await arrived();
  });

  it('that locks its device leaves the others', async () => {
    type(await openCode(), '123456');
    network.on(otp, problem('device_locked', 423));
    network.on(select, json(asked()));
    await press('Verify');
    await screen.findByText('This device is locked for now');
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
  });

  it('whose answer never came is read back: it was right', async () => {
    type(await openCode(), '123456');
    network.on(otp, plain('<html>Bad Gateway</html>', 502));
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await press('Verify');
    await arrived();
    expect(network.sent()).toEqual([start, otp, complete]);
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
    await heading('You’re signed out');
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });

  it('is not asked of the next person who signs in', async () => {
    await openCode();
    network.on(session, json(sharon({ user: { id: 'user-2', username: 'kim', name: 'Kim' } })));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await button(go);
    expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
  });

  it('gives way to another device where that is possible', async () => {
    await openCode();
    network.on(select, json(asked()));
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await arrived();
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"desktop-1"}');
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('offers neither another device nor another code where PingOne would not take it', async () => {
    openMfa();
    network.on(start, json(askedForCode({ actions: ['otp.check'] }), 201));
    await press(go);
    await screen.findByRole('textbox', { name: 'Code' });
    expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull();
  });

  it('stays open where turning to another device fails', async () => {
    await openCode();
    network.on(select, problem('pingone_error', 502));
    await press('Try another way');
    await press('Work laptop Computer with PingID Desktop');
    await problemNotice();
    expect(network.sent()).toEqual([start, select]);
    network.on(select, json(askedForCode()));
    await press('Try again');
    await screen.findByRole('textbox', { name: 'Code' });
    expect(network.sent()).toEqual([start, select, select]);
  });

  it('can be sent again only once it had time to arrive, and says how long that is', async () => {
    await openCode();
    const again = await button('Send a new code');
    expect(again.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('timer').textContent).toMatch(/^You can get a new code in (30|29) seconds\.$/);
    await press('Send a new code');
    await timeToArrive();
    expect(network.calls(select)).toHaveLength(0);
    expect(screen.queryByRole('timer')).toBeNull();
    network.on(select, json(askedForCode()));
    await press('Send a new code');
    await screen.findByText('We sent a new code to sh****@example.com.');
    expect(again.getAttribute('aria-disabled')).toBe('true');
  });

  it('can be sent again: then the field is empty, and it says so', async () => {
    const field = await openCode();
    const answer = held();
    type(field, '1111');
    network.on(select, answer.waiting);
    await sendAgain();
    expect((await button('Send a new code')).getAttribute('aria-busy')).toBe('true');
    expect(field.value).toBe('1111');
    answer.release(json(askedForCode()));
    await screen.findByText('We sent a new code to sh****@example.com.');
    expect(field.value).toBe('');
    await focusOn(field);
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"email-1"}');
  });

  it('that arrives, and is typed, before the page knows that it was sent, stays', async () => {
    const field = await openCode();
    const answer = held();
    type(field, '1111');
    network.on(select, answer.waiting);
    await sendAgain();
    type(field, '222222');
    answer.release(json(askedForCode()));
    await screen.findByText('We sent a new code to sh****@example.com.');
    expect(field.value).toBe('222222');
  });

  it('S12: that cannot be sent again yet says how long, and the last one can still be typed', async () => {
    const field = await openCode();
    network.on(select, problem('rate_limited', 429, { retryAfterSeconds: 30 }));
    await sendAgain();
    await screen.findByText(/The last one still works: enter it here, or try another way\.$/);
    expect(screen.getByRole('timer').textContent).toBe('You can get a new code in 30 seconds.');
    expect(screen.getByText('We sent a code to sh****@example.com.')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Code' })).toBe(field);
    expect((await button('Send a new code')).getAttribute('aria-disabled')).toBe('true');
    network.on(otp, yes());
    type(field, '123456');
    await press('Verify');
    await arrived();
  });

  it('S12: that cannot be sent again yet leaves the devices that need no message', async () => {
    const text = { ...email, id: 'sms-1', type: 'SMS', contact: '+1 55' };
    openMfa();
    network.on(start, json(askedForCode({ devices: [desktop(), email, text] }), 201));
    network.on(select, problem('rate_limited', 429, { retryAfterSeconds: 30 }));
    await press(go);
    await screen.findByRole('textbox', { name: 'Code' });
    await sendAgain();
    await screen.findByText(/The last one still works/);
    await press('Try another way');
    const others = within(screen.getByRole('list', { name: 'Other ways to verify it’s you' }));
    expect(others.getAllByRole('button')).toHaveLength(1);
    others.getByRole('button', { name: /^Work laptop/ });
  });

  it('S7: that is being checked already is waited for, and says so', async () => {
    type(await openCode(), '123456');
    network.on(otp, problem('ceremony_busy', 409, { retryAfterSeconds: 1 }));
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await press('Verify');
    await screen.findByText(/^This is already in progress/);
    expect(screen.queryByRole('alert')).toBeNull();
    await arrived();
    expect(network.sent()).toEqual([start, otp, complete]);
  });

  it('that could not be sent again is not said to be', async () => {
    const field = await openCode();
    type(field, '123456');
    network.on(select, oneAfterTheOther(problem('pingone_error', 502), json(askedForCode())));
    await sendAgain();
    await screen.findByText(/^Something went wrong on our side\./);
    expect(field.value).toBe('123456');
    expect(screen.getByText('We sent a code to sh****@example.com.')).toBeDefined();
    await focusOn(field);
    await sendAgain();
    await screen.findByText('We sent a new code to sh****@example.com.');
  });

  it.each([
    ['SMS', 'We texted a code to +49 *** 12.'],
    ['VOICE', 'We’re calling +49 *** 12 to tell you a code.'],
    ['WHATSAPP', 'We sent a code on WhatsApp to +49 *** 12.'],
  ])('of %s says where it went, and can be sent again', async (kind, sentence) => {
    await beginWith(askedForCode({ devices: [desktop(), { ...email, type: kind, contact: '+49 *** 12' }] }));
    await screen.findByText(sentence);
    await button('Send a new code');
  });

  it.each([
    ['TOTP', 'Enter the code that the app shows for this account.'],
    ['OATH_TOKEN', 'Enter the code that it shows.'],
  ])('of %s is never sent', async (kind, sentence) => {
    await beginWith(askedForCode({ devices: [desktop(), { ...email, type: kind }] }));
    await screen.findByText(sentence);
    expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull();
  });

  it.each([
    ['EMAIL', /newest email/],
    ['SMS', /newest text message/],
    ['VOICE', /latest call/],
    ['TOTP', /your app shows now/],
    ['OATH_TOKEN', /it shows now/],
    ['SOMETHING_NEW', /on your device/],
  ])('of %s that is wrong is compared with what there is', async (kind, hint) => {
    await beginWith(askedForCode({ devices: [desktop(), { ...email, type: kind }] }));
    network.on(otp, problem('otp_invalid', 422));
    type(await screen.findByRole('textbox', { name: 'Code' }), '111111');
    await press('Verify');
    await screen.findByText(hint);
  });
});
