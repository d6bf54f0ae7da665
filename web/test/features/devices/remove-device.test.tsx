import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/settings.tsx';
import { held, json, network, noContent, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { portalWithStepUp } from '../../fake-step-up.tsx';
import { confirmedSharon, desktop, email, newDesktop } from '../../people.ts';
import { button, focusOn, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const remove = 'DELETE /api/devices/desktop-1';

beforeEach(() => {
  network.on('GET /api/session', json(confirmedSharon()));
  network.on('GET /api/sessions', json({ sessions: [] }));
  network.on(list, json({ devices: [desktop(), email] }));
  network.on(remove, noContent);
});

async function ask(name = 'Work laptop') {
  await press(`Remove ${name}`);
  return within(await screen.findByRole('dialog', { name: `Remove “${name}”?` }));
}

async function confirm(dialog: ReturnType<typeof within>) {
  fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
}

describe('removing a device', () => {
  it('asks first, then takes it off the list and says so', async () => {
    openPage('/');
    const dialog = await ask();
    expect(dialog.getByText(/^You won’t be able to use it to sign in/)).toBeDefined();
    expect(network.sent()).toEqual([]);
    await confirm(dialog);
    await screen.findByText('“Work laptop” was removed.');
    expect(screen.queryByRole('dialog')).toBeNull();
    const list = within(screen.getByRole('list', { name: 'Your devices' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(network.sent()).toEqual([remove]);
    await focusOn(screen.getByRole('heading', { name: 'Your devices' }));
  });

  it.each([
    ['Cancel', async (dialog: ReturnType<typeof within>) => fireEvent.click(dialog.getByText('Cancel'))],
    ['Escape', async () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ])('is left with %s, which gives the keyboard its place back', async (_how, leave) => {
    openPage('/');
    (await button('Remove Work laptop')).focus();
    await leave(await ask());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await focusOn(await button('Remove Work laptop'));
    expect(network.sent()).toEqual([]);
  });

  it('says what it means where it is the last one', async () => {
    network.on(list, json({ devices: [desktop(), newDesktop] }));
    openPage('/', { settings: { ...defaultSettings, helpDesk: '+1 555 0100' } });
    expect((await ask()).getByText(/^This is your last device\..*contact \+1 555 0100\.$/)).toBeDefined();
  });

  it('takes an unfinished one with one click', async () => {
    network.on(list, json({ devices: [desktop(), newDesktop] }));
    network.on('DELETE /api/devices/new-1/activation', noContent);
    openPage('/');
    await press('Remove Computer with PingID Desktop');
    await screen.findByText('“Computer with PingID Desktop” was removed.');
  });

  it('asks first where PingOne knows the device in another way: only what is unfinished goes with one click', async () => {
    network.on(list, json({ devices: [desktop(), { ...email, status: 'SUSPENDED', usable: false }] }));
    network.on('DELETE /api/devices/email-1', noContent);
    openPage('/');
    const dialog = await ask('Email code to sh****@example.com');
    expect(network.sent()).toEqual([]);
    await confirm(dialog);
    await screen.findByText('“Email code to sh****@example.com” was removed.');
  });

  it('X6: tells in the dialog which device it is: its type, its system, and since when', async () => {
    openPage('/');
    const dialog = await ask();
    const facts = dialog.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts).toEqual(['Computer with PingID Desktop', 'macOS 26.1', 'Mar 2, 2026']);
  });

  it('cannot be left or asked for again while it goes on', async () => {
    const answer = held();
    network.on(remove, answer.waiting);
    openPage('/');
    const dialog = await ask();
    await confirm(dialog);
    expect(dialog.getByRole('button', { name: 'Remove' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(dialog.getByText('Cancel'));
    expect(screen.getByRole('dialog')).toBeDefined();
    answer.release(noContent);
    await screen.findByText('“Work laptop” was removed.');
    expect(network.sent()).toEqual([remove]);
  });

  it('that is gone already is as good', async () => {
    network.on(remove, problem('not_found', 404));
    openPage('/');
    await confirm(await ask());
    await screen.findByText('“Work laptop” was removed.');
  });
});

describe('a removal whose answer never came', () => {
  it('has happened where the list says so', async () => {
    network.on(remove, offline);
    openPage('/');
    const dialog = await ask();
    network.on(list, json({ devices: [email] }));
    await confirm(dialog);
    await screen.findByText('“Work laptop” was removed.');
  });

  it('has not where the list says so, and can be tried again', async () => {
    network.on(remove, oneAfterTheOther(problem('pingone_timeout', 504), noContent));
    openPage('/');
    const dialog = await ask();
    await confirm(dialog);
    await dialog.findByText('It wasn’t removed');
    fireEvent.click(dialog.getByText('Try again'));
    await screen.findByText('“Work laptop” was removed.');
  });

  it('is not guessed about where the list cannot be read either', async () => {
    network.on(remove, offline);
    openPage('/');
    const dialog = await ask();
    network.on(list, offline);
    await confirm(dialog);
    await dialog.findByText('We don’t know if it was removed');
  });
});

describe('a removal that needs the person to verify first', () => {
  const stepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });

  it('is sent again by itself once they have', async () => {
    network.on(remove, oneAfterTheOther(stepUp, noContent));
    const asked = portalWithStepUp(confirmedSharon());
    await confirm(await ask());
    await screen.findByText('“Work laptop” was removed.');
    expect(asked).toHaveBeenCalledOnce();
  });

  it('and is not closes quietly', async () => {
    network.on(remove, stepUp);
    portalWithStepUp(confirmedSharon(), false);
    await confirm(await ask());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('note')).toBeNull();
    await button('Remove Work laptop');
  });
});
