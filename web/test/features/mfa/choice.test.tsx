import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { held, json, network, noContent } from '../../fake-network.ts';
import {
  asked,
  askedForCode,
  askedToChoose,
  authenticate,
  completed,
  desktop,
  email,
  newDesktop,
  phone,
} from '../../people.ts';
import { button, focusOn, press } from '../../render-app.tsx';
import {
  arrived,
  asking,
  beginWith,
  check,
  giveUp,
  go,
  openMfa,
  select,
  start,
  view,
  yes,
} from './open-mfa.ts';

const laptop = 'Work laptop Computer with PingID Desktop';
const byEmail = 'Email code to sh****@example.com';

describe('a choice of device', () => {
  it('shows the default one first, and goes on with the one that is chosen', async () => {
    await beginWith(askedToChoose());
    await view('Choose how to verify it’s you');
    const list = within(screen.getByRole('list', { name: 'Your devices' }));
    const [first, second] = list.getAllByRole('button');
    expect([first, second]).toEqual([await button(laptop), await button(byEmail)]);
    network.on(select, json(asked()));
    await press(laptop);
    await arrived();
    expect(network.sent()).toEqual([start, select, authenticate, check]);
  });

  it('says why a device cannot be used, and leaves out what is not finished', async () => {
    const until = new Date();
    until.setHours(23, 59, 0, 0);
    const devices = [
      desktop(),
      { ...phone, usable: false, unusable: { reason: 'locked' as const, until: until.toISOString() } },
      { ...email, usable: false, unusable: { reason: 'blocked' as const } },
      { ...email, id: 'email-2', usable: false },
      newDesktop,
    ];
    await beginWith(askedToChoose({ devices }));
    const list = within(await screen.findByRole('list', { name: 'Your devices' }));
    expect(list.getAllByRole('button')).toHaveLength(1);
    expect(list.getAllByRole('listitem')).toHaveLength(4);
    list.getByText(/^Locked until .*:59/);
    list.getByText('Blocked by your company');
    list.getByText('Can’t be used right now');
  });

  it('of nothing says so, and starts again', async () => {
    await beginWith(askedToChoose({ devices: [desktop({ usable: false })] }));
    await view('You can’t use any of your devices right now');
    network.on(start, json(completed(), 201));
    await press('Start over');
    await arrived();
  });

  it('can be left', async () => {
    await beginWith(askedToChoose());
    await button(laptop);
    await press('Cancel');
    await button(go);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });
});

describe('another device instead of PingID Desktop', () => {
  async function waitForDesktop(more: Parameters<typeof asked>[0] = {}) {
    openMfa();
    network.on(start, json(asked(more), 201));
    network.on(authenticate, held().waiting);
    await press(go);
    await view(asking);
  }

  it('is chosen in place; only then PingID Desktop is asked no more', async () => {
    await waitForDesktop();
    const toggle = await button('Try another way');
    await press('Try another way');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await focusOn(screen.getByRole('heading', { name: 'Other ways to verify it’s you' }));
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(false);
    expect(screen.queryByRole('button', { name: laptop })).toBeNull();

    network.on(select, json(askedForCode()));
    await press(byEmail);
    await screen.findByRole('textbox', { name: 'Code' });
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(true);
    expect(network.sent()).toEqual([start, authenticate, select]);
  });

  it.each([
    ['PingOne lets nobody choose', { actions: ['assertion.check'] }],
    ['there is no other', { devices: [desktop()] }],
    ['the others cannot be used', { devices: [desktop(), { ...email, usable: false }] }],
  ])('is not offered where %s', async (_why, more) => {
    await waitForDesktop(more);
    await button('Cancel');
    expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
  });
});

describe('something that this page cannot do', () => {
  const unknown = askedForCode({ status: 'SOMETHING_NEW' });

  it('is said honestly, with what a help desk needs', async () => {
    await beginWith(unknown);
    await view('This page doesn’t support that');
    expect(screen.getByText('SOMETHING_NEW · auth-1').closest('details')?.open).toBe(false);
  });

  it('can be started again, and the first attempt is given up', async () => {
    await beginWith(unknown);
    await button('Start over');
    network.on(start, json(asked({ id: 'auth-2' }), 201));
    network.on('DELETE /api/device-authentications/auth-2', noContent);
    network.on('POST /api/device-authentications/auth-2/assertion', yes(completed({ id: 'auth-2' })));
    await press('Start over');
    await arrived();
    expect(network.calls(giveUp)).toHaveLength(1);
  });

  it('leaves the other devices', async () => {
    await beginWith(unknown);
    network.on(select, json(asked()));
    await press('Try another way');
    await press(laptop);
    await arrived();
  });

  it('can be left', async () => {
    await beginWith(unknown);
    await button('Start over');
    await press('Cancel');
    await button(go);
    await waitFor(() => expect(network.sent()).toEqual([start, giveUp]));
  });
});
