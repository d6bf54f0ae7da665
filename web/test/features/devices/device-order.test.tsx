import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { portalWithStepUp } from '../../fake-step-up.tsx';
import { confirmedSharon, desktop, email, phone } from '../../people.ts';
import { focusOn, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const order = 'PUT /api/devices/order';
const reordered = [{ ...email, default: true }, desktop({ default: false })];
const emailName = 'Email code to sh****@example.com';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  network.on('GET /api/session', json(confirmedSharon()));
  network.on(list, json({ devices: [desktop(), email] }));
  network.on(order, json({ devices: reordered }));
});

afterEach(() => {
  vi.useRealTimers();
});

async function rows(): Promise<string[]> {
  const shown = await screen.findByRole('list', { name: 'Your devices' });
  return within(shown)
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');
}

/** What is announced comes a moment after what it is about. */
async function untilAnnounced() {
  await act(() => vi.advanceTimersByTimeAsync(500));
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
    await untilAnnounced();
    expect(screen.queryByText('Work laptop is now number 2 of 2.')).toBeNull();
    answer.release(json({ devices: reordered }));
    await screen.findByText('Work laptop is now number 2 of 2.');
    await press('Done');
    expect((await rows())[0]).toContain(emailName);
    expect(network.sent()).toEqual([order]);
  });

  it('can be changed on while it is being saved: the last order is sent after it', async () => {
    const [first, second] = [held(), held()];
    network.on(list, json({ devices: [desktop(), email, phone] }));
    network.on(order, oneAfterTheOther(first.waiting, second.waiting));
    openPage('/');
    await press('Change the order');
    await press('Move Work laptop down');
    await press('Move Work laptop down');
    await press('Move Pixel up');
    const names = async () => (await rows()).map((row) => row.replace('Default', ''));
    expect(await names()).toEqual(['Pixel', emailName, 'Work laptop']);
    expect(network.sent()).toEqual([order]);
    first.release(json({ devices: [email, desktop({ default: false }), phone] }));
    await waitFor(() => expect(network.sent()).toEqual([order, order]));
    expect(await names()).toEqual(['Pixel', emailName, 'Work laptop']);
    second.release(json({ devices: [phone, email, desktop({ default: false })] }));
    await screen.findByText('Pixel is now number 1 of 3.');
    expect(network.calls(order).map(({ body }) => body)).toEqual([
      '{"order":["email-1","desktop-1","phone-1"]}',
      '{"order":["phone-1","email-1","desktop-1"]}',
    ]);
    await press('Done');
    expect((await rows())[0]).toContain('Pixel');
  });

  it('is not announced where it could not be saved', async () => {
    network.on(order, problem('pingone_timeout', 504));
    openPage('/');
    await press('Change the order');
    await press('Move Work laptop down');
    await screen.findByText('The order wasn’t changed');
    await untilAnnounced();
    expect(screen.queryByText(/is now number/)).toBeNull();
  });

  it('is not guessed about where the list cannot be read either, and is read again', async () => {
    network.on(order, (call) => {
      network.on(list, oneAfterTheOther(offline, json({ devices: reordered })));
      return offline(call);
    });
    openPage('/');
    await press(`Make default: ${emailName}`);
    await screen.findByText('We don’t know if the order was changed');
    expect(screen.queryByText('The order wasn’t changed')).toBeNull();
    await waitFor(async () => expect((await rows())[0]).toContain(emailName));
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
