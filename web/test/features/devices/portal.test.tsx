import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { held, json, network, offline, oneAfterTheOther, plain, problem } from '../../fake-network.ts';
import { confirmedSharon, desktop, email, newDesktop, nobody, sharon } from '../../people.ts';
import { button, focusOn, heading, hrefOf, openPage, place, press, tabTitle } from '../../render-app.tsx';

function openPortal({ session = sharon(), devices = [desktop(), email], path = '/' } = {}) {
  network.on('GET /api/session', json(session));
  network.on('GET /api/devices', json({ devices }));
  return openPage(path);
}

async function item(name: string) {
  const list = await screen.findByRole('list', { name: 'Your devices' });
  const rows = within(list).getAllByRole('listitem');
  const found = rows.find((each) => within(each).queryByText(name));
  if (!found) throw new Error(`No device is called ${name}`);
  return within(found);
}

describe('the portal', () => {
  it('greets by name, and by user name where there is no name', async () => {
    openPortal();
    await heading('Hello, Sharon Lee');
    await tabTitle('Your devices');
    expect(screen.getByText('sharon')).toBeDefined();
  });

  it('greets somebody without a name by their user name', async () => {
    openPortal({ session: sharon({ user: { id: 'user-2', username: 'kim' } }) });
    await heading('Hello, kim');
  });

  it('asks for the session and the devices once each', async () => {
    openPortal();
    await item('Work laptop');
    expect(network.calls('GET /api/session')).toHaveLength(1);
    expect(network.calls('GET /api/devices')).toHaveLength(1);
    expect(network.sent()).toEqual([]);
  });

  it('X4: shows what each device is, with a badge only for what is not as usual', async () => {
    openPortal();
    const laptop = await item('Work laptop');
    for (const fact of ['Computer with PingID Desktop', 'macOS 26.1', /^Added .*2026$/, 'Default']) {
      expect(laptop.getByText(fact)).toBeDefined();
    }
    const code = await item('Email code to sh****@example.com');
    expect(code.queryByText('Default')).toBeNull();
    expect(screen.queryByText('Active')).toBeNull();
  });

  it('says what is unfinished and what cannot be used', async () => {
    openPortal({ devices: [newDesktop, desktop({ nickname: 'Locked laptop', usable: false })] });
    expect((await item('Computer with PingID Desktop')).getByText('Setup started')).toBeDefined();
    expect((await item('Locked laptop')).getByText('Can’t be used')).toBeDefined();
  });

  it('offers the first device to somebody who has none', async () => {
    openPortal({ devices: [] });
    expect(await screen.findByRole('heading', { level: 2, name: 'Add your first device' })).toBeDefined();
    expect(screen.getByText('You have no devices')).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Your devices' })).toBeNull();
    await button('Add this computer');
  });

  it('says how strongly somebody is signed in, and leads to the MFA step', async () => {
    openPortal();
    await screen.findByText('You’re signed in. Verify it’s you to make changes.');
    expect(await hrefOf('Verify it’s you')).toBe('/mfa?return_to=%2F');
  });

  it('says with what and when somebody has verified', async () => {
    openPortal({ session: confirmedSharon() });
    expect(await screen.findByText(/^You verified it’s you with “Work laptop” \(.+\)\.$/)).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Verify it’s you' })).toBeNull();
  });

  it('says it with the name that the device has now', async () => {
    openPortal({ session: confirmedSharon(), devices: [desktop({ nickname: 'Desk' })] });
    expect(await screen.findByText(/^You verified it’s you with “Desk” \(.+\)\.$/)).toBeDefined();
  });

  it('X11: names no device that is gone: its name of that time may be an old one', async () => {
    openPortal({ session: confirmedSharon(), devices: [email] });
    await screen.findByText(/^You verified it’s you with a device that has since been removed \(.+\)\.$/);
    expect(screen.queryByText(/Work laptop/)).toBeNull();
  });

  it('does not call a device added whose adding was not finished', async () => {
    openPortal({ devices: [{ ...newDesktop, createdAt: new Date().toISOString() }] });
    expect((await item('Computer with PingID Desktop')).getByText('Setup started today')).toBeDefined();
  });
});

describe('how well the account is protected', () => {
  it.each([
    ['one device', [desktop()], /^Add a second device as a backup/],
    ['two devices', [desktop(), email], /^If you lose a device, you can still sign in/],
    [
      'two devices, one of them locked',
      [desktop(), { ...email, usable: false, unusable: { reason: 'locked' as const } }],
      /^You can use only one of your devices right now\./,
    ],
  ])('is told for somebody with %s', async (_what, devices, text) => {
    openPortal({ devices });
    await screen.findByText(text);
  });
});

describe('how strongly somebody is signed in', () => {
  it('does not claim a device where the company asked for none', async () => {
    openPortal({ session: confirmedSharon({ withoutDevice: true }) });
    await screen.findByText('You’re signed in. No second step was required.');
  });

  it('leads on to where they were going', async () => {
    openPortal({ path: `/?return_to=${encodeURIComponent('/payroll?month=2026-10')}` });
    expect(await hrefOf('Verify it’s you')).toBe(
      `/mfa?return_to=${encodeURIComponent('/payroll?month=2026-10')}`,
    );
  });
});

describe('the way from sign-in to the MFA step', () => {
  it('is taken at once where there is an active device', async () => {
    openPortal({ session: sharon({ mfaAtSignIn: true }) });
    await heading('Verify it’s you');
    expect(place()).toBe('/mfa?return_to=%2F');
    expect(network.sent()).toEqual([]);
  });

  it('leads back to the whole place', async () => {
    openPortal({ session: sharon({ mfaAtSignIn: true }), path: '/?add=1' });
    await heading('Verify it’s you');
    expect(place()).toBe(`/mfa?return_to=${encodeURIComponent('/?add=1')}`);
  });

  it('greets nobody whom it then leads away', async () => {
    const answer = held();
    openPortal({ session: sharon({ mfaAtSignIn: true }) });
    network.on('GET /api/devices', answer.waiting);
    await screen.findByText('Loading');
    await waitFor(() => expect(network.calls('GET /api/devices')).toHaveLength(1));
    expect(screen.queryByText(/^Hello/)).toBeNull();
    answer.release(json({ devices: [desktop()] }));
    await heading('Verify it’s you');
  });

  it.each([
    ['it is not wanted', sharon({ mfaAtSignIn: false }), [desktop()]],
    ['there is no device', sharon({ mfaAtSignIn: true }), []],
    ['there is only an unfinished one', sharon({ mfaAtSignIn: true }), [newDesktop]],
    ['it has been taken already', confirmedSharon({ mfaAtSignIn: true }), [desktop()]],
  ])('is not taken where %s', async (_why, session, devices) => {
    openPortal({ session, devices });
    await screen.findByRole('heading', { level: 2, name: 'Your devices' });
    expect(place()).toBe('/');
  });
});

describe('a portal that cannot load', () => {
  it('says so and asks again for the session when told', async () => {
    network.on('GET /api/session', problem('session_store_unavailable', 503));
    openPage('/');
    await heading('We couldn’t load this page');
    expect(screen.getByText('session_store_unavailable · req-1')).toBeDefined();
    openSoon();
    await press('Try again');
    await heading('Hello, Sharon Lee');
  });

  it('says so and asks again for the devices when told', async () => {
    openSoon();
    network.on('GET /api/devices', oneAfterTheOther(plain('<html>', 502), json({ devices: [desktop()] })));
    openPage('/');
    expect(within(await screen.findByRole('note')).getByText('Something went wrong')).toBeDefined();
    const again = await button('Try again');
    again.focus();
    again.click();
    await item('Work laptop');
    expect(screen.queryByRole('note')).toBeNull();
    await focusOn(await heading('Hello, Sharon Lee'));
  });

  it('asks once more by itself where the network failed', async () => {
    openSoon();
    network.on('GET /api/session', oneAfterTheOther(offline, json(sharon())));
    openPage('/');
    await screen.findByText('You seem to be offline');
    await heading('Hello, Sharon Lee');
    expect(network.calls('GET /api/session')).toHaveLength(2);
  });

  function openSoon() {
    network.on('GET /api/session', json(sharon()));
    network.on('GET /api/devices', json({ devices: [desktop()] }));
  }
});

describe('somebody who is signed out meanwhile', () => {
  it('reads so, with the way back to where they were', async () => {
    network.on('GET /api/session', oneAfterTheOther(json(sharon()), json(nobody)));
    network.on('GET /api/devices', json({ devices: [] }));
    network.on('POST /api/devices', problem('signed_out', 401));
    openPage('/');
    await press('Add this computer');
    await heading('You were signed out');
    expect(await hrefOf('Sign in')).toBe(`/auth/sign-in?return_to=${encodeURIComponent('/?add=1')}`);
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });

  it('already at the first answer, reads so too', async () => {
    network.on('GET /api/session', oneAfterTheOther(json(sharon()), json(nobody)));
    network.on('GET /api/devices', problem('signed_out', 401));
    openPage('/');
    await heading('You were signed out');
  });

  it('is noticed when the browser brings the page back as it was', async () => {
    network.on('GET /api/session', oneAfterTheOther(json(sharon()), json(nobody)));
    network.on('GET /api/devices', json({ devices: [] }));
    openPage('/');
    await heading('Hello, Sharon Lee');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await heading('You were signed out');
  });

  it('is asked about only then, not whenever the browser shows the page', async () => {
    network.on('GET /api/session', oneAfterTheOther(json(sharon()), json(nobody)));
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    openPage('/');
    await item('Work laptop');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await heading('You were signed out');
    expect(network.calls('GET /api/session')).toHaveLength(2);
  });

  it('and somebody else in: their page starts from scratch', async () => {
    const kim = sharon({ user: { id: 'user-2', username: 'kim', name: 'Kim' } });
    network.on('GET /api/session', oneAfterTheOther(json(sharon()), json(kim)));
    network.on('GET /api/devices', oneAfterTheOther(json({ devices: [desktop()] }), json({ devices: [] })));
    openPage('/');
    await item('Work laptop');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await heading('Hello, Kim');
    await screen.findByText('You have no devices');
    expect(screen.queryByText('Work laptop')).toBeNull();
  });
});
