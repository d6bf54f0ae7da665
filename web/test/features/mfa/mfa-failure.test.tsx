import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/settings.tsx';
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
  desktop,
  email,
  newDesktop,
  nobody,
  readAsCompleted,
} from '../../people.ts';
import { button, heading, hrefOf, press } from '../../render-app.tsx';
import {
  arrived,
  begin,
  check,
  complete,
  expectNoProblem,
  giveUp,
  go,
  openMfa,
  problemNotice,
  read,
  select,
  session,
  start,
  view,
  yes,
} from './open-mfa.ts';

describe('a failure', () => {
  it.each([
    [
      'PingID Desktop declines',
      authenticate,
      plain('{"error":"user_declined"}', 403),
      'The request was declined on this computer',
    ],
    ['PingID Desktop is not there', authenticate, offline, 'We couldn’t reach PingID Desktop'],
    ['something else answers', authenticate, plain('hello'), 'We didn’t understand the answer'],
    ['the assertion is rejected', check, problem('assertion_rejected', 422), 'We couldn’t verify it’s you'],
    ['the device is locked', check, problem('device_locked', 423), 'This device is locked for now'],
    [
      'PingOne did not answer',
      check,
      problem('pingone_timeout', 504),
      'The sign-in service took too long to answer',
    ],
    ['the connection broke', check, offline, 'You seem to be offline'],
  ])('where %s says so, and asks the same device once more', async (_why, route, answer, title) => {
    openMfa();
    network.on(route, answer);
    await press(go);
    const notice = await problemNotice();
    expect(notice.getByText(title)).toBeDefined();
    expect(network.calls(giveUp)).toHaveLength(0);

    network.on(select, json(asked()));
    network.on(authenticate, plain(assertion));
    network.on(check, yes());
    await press('Try again');
    await arrived();
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"desktop-1"}');
    expect(network.calls(start)).toHaveLength(1);
    expect(network.calls(giveUp)).toHaveLength(0);
  });

  it.each([
    ['it took too long', problem('ceremony_expired', 410), 'This took too long'],
    ['PingOne has ended it', problem('device_authentication_failed', 422), 'We couldn’t verify it’s you'],
    ['it is gone', problem('not_found', 404), 'This no longer exists'],
  ])('where %s starts again from the beginning', async (_why, answer, title) => {
    openMfa();
    network.on(check, answer);
    await press(go);
    expect((await problemNotice()).getByText(title)).toBeDefined();
    network.on(check, yes());
    await press('Try again');
    await arrived();
    expect(network.sent()).toEqual([start, authenticate, check, start, authenticate, check]);
  });

  it('starts again where PingOne lets nobody choose', async () => {
    openMfa();
    network.on(start, json(asked({ actions: ['assertion.check'] }), 201));
    network.on(authenticate, offline);
    await press(go);
    await problemNotice();
    expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
    network.on(authenticate, plain(assertion));
    await press('Try again');
    await arrived();
    expect(network.sent()).toEqual([start, authenticate, giveUp, start, authenticate, check]);
  });

  it('leaves the choice of another device', async () => {
    openMfa();
    network.on(authenticate, offline);
    network.on(select, json(askedForCode()));
    await press(go);
    await problemNotice();
    await press('Try another way');
    await press('Email code to sh****@example.com');
    await screen.findByRole('textbox', { name: 'Code' });
    expect(network.calls(select)[0]?.body).toBe('{"deviceId":"email-1"}');
    expect(network.sent()).toEqual([start, authenticate, select]);
  });

  it('of an attempt that is over by then leads to the other device in a new one', async () => {
    openMfa();
    network.on(check, problem('device_authentication_failed', 422, { failureCode: 'PUSH_DENIED' }));
    network.on(select, problem('ceremony_expired', 410));
    network.on('DELETE /api/device-authentications/auth-2', noContent);
    network.on(
      'POST /api/device-authentications/auth-2/device-selection',
      json(askedForCode({ id: 'auth-2' })),
    );
    await press(go);
    await problemNotice();
    network.on(start, json(asked({ id: 'auth-2' }), 201));
    await press('Try another way');
    await press('Email code to sh****@example.com');
    await screen.findByRole('textbox', { name: 'Code' });
    expect(network.sent()).toEqual([
      start,
      authenticate,
      check,
      select,
      start,
      'POST /api/device-authentications/auth-2/device-selection',
    ]);
  });

  it('that is cancelled gives the device authentication up', async () => {
    openMfa();
    network.on(authenticate, offline);
    await press(go);
    await problemNotice();
    await press('Cancel');
    await button(go);
    expect(network.sent()).toEqual([start, authenticate, giveUp]);
    expect(network.calls(giveUp)[0]?.keepalive).toBe(true);
  });

  it.each([
    ['PingOne is away', problem('pingone_unavailable', 503), 'The sign-in service isn’t available right now'],
    ['there is no network', offline, 'You seem to be offline'],
    ['there were too many attempts', problem('rate_limited', 429), 'Too many attempts'],
    [
      'no device can be used',
      problem('device_authentication_failed', 422, { failureCode: 'NO_USABLE_DEVICES' }),
      'You can’t use any of your devices right now',
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

  it('of the last answer is read back: it worked', async () => {
    openMfa();
    network.on(check, offline);
    network.on(read, json(readAsCompleted()));
    network.on(complete, yes());
    await press(go);
    await arrived();
    expect(network.sent()).toEqual([start, authenticate, check, complete]);
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

const devices = 'GET /api/devices';
const noneUsable = problem('device_authentication_failed', 422, { failureCode: 'NO_USABLE_DEVICES' });

describe('PingOne’s own reason', () => {
  it.each([
    ['PUSH_DENIED', 'The request was declined on your device'],
    ['USER_REJECTED', 'The request was declined on your device'],
    ['OTP_EXPIRED', 'Your code expired'],
    ['DEVICE_LOCKED', 'This device is locked for now'],
    ['MFA_NOT_ENABLED', 'This isn’t set up for your account'],
    ['MFA_DISABLED', 'This isn’t set up for your account'],
    ['SOMETHING_NEW', 'We couldn’t verify it’s you'],
  ])('%s is said in words, and its code for the help desk', async (failureCode, title) => {
    openMfa();
    network.on(start, problem('device_authentication_failed', 422, { failureCode }));
    await press(go);
    const notice = await problemNotice();
    expect(notice.getByText(title)).toBeDefined();
    expect(notice.getByText(`device_authentication_failed · ${failureCode} · req-1`)).toBeDefined();
  });

  it('that no device can be used tells which, why, and whom to ask', async () => {
    const devices = [
      desktop({ usable: false, unusable: { reason: 'locked' } }),
      { ...email, usable: false, unusable: { reason: 'blocked' as const } },
    ];
    openMfa({ devices, settings: { ...defaultSettings, helpDesk: 'extension 4711' } });
    network.on(start, noneUsable);
    await begin();
    const notice = await problemNotice();
    expect(notice.getByText('You can’t use any of your devices right now')).toBeDefined();
    const items = await notice.findAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Work laptopComputer with PingID DesktopLocked for now',
      'Email code to sh****@example.comBlocked by your company',
    ]);
    expect(notice.getByText('Need help? Contact extension 4711.')).toBeDefined();
  });

  it.each([
    ['had not come yet', held().waiting],
    ['could not be loaded', problem('pingone_unavailable', 503)],
  ])('that there is no device, where the list %s, leads to adding one', async (_why, first) => {
    openMfa();
    network.on(start, noneUsable);
    network.on(devices, oneAfterTheOther(first, json({ devices: [newDesktop] })));
    await begin();
    await view('You have no devices');
    expect(await hrefOf('Add this computer')).toBe('/?add=1&return_to=%2F%3Fadd%3D1');
    expectNoProblem();
  });

  it('that no device can be used, where nobody can say which, admits it', async () => {
    openMfa();
    network.on(start, noneUsable);
    network.on(devices, problem('pingone_unavailable', 503));
    await begin();
    expect((await problemNotice()).getByText(/^We couldn’t load your devices/)).toBeDefined();
    network.on(devices, json({ devices: [] }));
    await press('Try again');
    await view('You have no devices');
  });
});
