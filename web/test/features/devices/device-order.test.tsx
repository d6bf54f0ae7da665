import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { held, json, network, offline, problem } from '../../fake-network.ts';
import { portalWithStepUp } from '../../fake-step-up.tsx';
import { confirmedSharon, desktop, email } from '../../people.ts';
import { focusOn, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const order = 'PUT /api/devices/order';
const reordered = [{ ...email, default: true }, desktop({ default: false })];
const emailName = 'Email code to sh****@example.com';

beforeEach(() => {
  network.on('GET /api/session', json(confirmedSharon()));
  network.on(list, json({ devices: [desktop(), email] }));
  network.on(order, json({ devices: reordered }));
});

async function rows(): Promise<string[]> {
  const shown = await screen.findByRole('list', { name: 'Your devices' });
  return within(shown)
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');
}

describe('the order of the devices', () => {
  it('has the default first: another one is made the default by one click', async () => {
    openPage('/');
    await press(`Make default: ${emailName}`);
    await screen.findByText(`“${emailName}” is now your default device.`);
    expect(network.calls(order)[0]?.body).toBe('{"order":["email-1","desktop-1"]}');
    expect((await rows())[0]).toContain(emailName);
    expect(screen.getAllByText('Default')).toHaveLength(1);
    await focusOn(screen.getByRole('heading', { level: 2, name: 'Your devices' }));
  });

  it('is changed by the keyboard, and shown at once', async () => {
    const answer = held();
    network.on(order, answer.waiting);
    openPage('/');
    await press('Change the order');
    await press('Move Work laptop down');
    expect((await rows())[0]).toContain(emailName);
    await screen.findByText('Work laptop is now number 2 of 2.');
    answer.release(json({ devices: reordered }));
    await press('Done');
    expect((await rows())[0]).toContain(emailName);
    expect(network.sent()).toEqual([order]);
  });

  it('is as it was where that fails, and says so', async () => {
    network.on(order, problem('pingone_timeout', 504));
    openPage('/');
    await press(`Make default: ${emailName}`);
    await screen.findByText('The order wasn’t changed');
    expect((await rows())[0]).toContain('Work laptop');
    network.on(order, json({ devices: reordered }));
    await press('Try again');
    await waitFor(async () => expect((await rows())[0]).toContain(emailName));
    expect(screen.queryByText('The order wasn’t changed')).toBeNull();
  });

  it('has been changed where the answer was lost and the list says so', async () => {
    network.on(order, offline);
    openPage('/');
    await screen.findByRole('button', { name: `Make default: ${emailName}` });
    network.on(list, json({ devices: reordered }));
    await press(`Make default: ${emailName}`);
    await screen.findByText(`“${emailName}” is now your default device.`);
    expect(screen.queryByText('The order wasn’t changed')).toBeNull();
  });

  it('is as it was, without a word, where the person does not verify', async () => {
    network.on(order, problem('step_up_required', 401, { requires: { level: 2 } }));
    const asked = portalWithStepUp(confirmedSharon(), false);
    fireEvent.click(await screen.findByRole('button', { name: `Make default: ${emailName}` }));
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await waitFor(async () => expect((await rows())[0]).toContain('Work laptop'));
    expect(screen.queryByRole('note')).toBeNull();
  });
});
