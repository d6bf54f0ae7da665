import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { held, json, network, noContent, offline, oneAfterTheOther, problem } from '../../fake-network.ts';
import { portalWithStepUp } from '../../fake-step-up.tsx';
import { confirmedSharon, desktop, email, newDesktop } from '../../people.ts';
import { button, focusOn, heading, link, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const rename = 'PUT /api/devices/desktop-1/nickname';
const renamedTo = (nickname: string) => json({ device: desktop({ nickname }) });

beforeEach(() => {
  network.on('GET /api/session', json(confirmedSharon()));
  network.on(list, json({ devices: [desktop(), email] }));
});

async function openForm(): Promise<HTMLInputElement> {
  await press('Rename Work laptop');
  return screen.findByLabelText<HTMLInputElement>('New name');
}

function type(field: HTMLInputElement, value: string) {
  fireEvent.change(field, { target: { value } });
}

describe('renaming a device', () => {
  it('takes a name, trimmed, and puts it in the list in the same place', async () => {
    network.on(rename, renamedTo('Desk'));
    openPage('/');
    const field = await openForm();
    await focusOn(field);
    expect(field.value).toBe('Work laptop');
    expect(field.maxLength).toBe(100);
    type(field, '  Desk ');
    await press('Save');
    await screen.findByText('Desk');
    expect(network.calls(rename)[0]?.body).toBe('{"nickname":"Desk"}');
    const list = within(screen.getByRole('list', { name: 'Your devices' }));
    expect(list.getAllByRole('listitem')[0]?.textContent).toContain('Desk');
    await screen.findByText('Renamed to “Desk”.');
    await focusOn(await button('Rename Desk'));
    expect(screen.queryByLabelText('New name')).toBeNull();
  });

  it('W9: says at the field that a name is missing, and sends nothing', async () => {
    openPage('/');
    const field = await openForm();
    type(field, '   ');
    await press('Save');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Enter a name.',
    );
    await focusOn(field);
    type(field, 'D');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(network.sent()).toEqual([]);
  });

  it.each(['Desk', 'desk '])('X10: refuses %j where another device has that name', async (name) => {
    network.on(list, json({ devices: [desktop(), desktop({ id: 'desktop-2', nickname: 'Desk' })] }));
    openPage('/');
    type(await openForm(), name);
    await press('Save');
    await screen.findByText('You already have a device with this name. Choose a different one.');
    expect(network.sent()).toEqual([]);
  });

  it('sends nothing where nothing changes', async () => {
    openPage('/');
    await openForm();
    type(screen.getByLabelText('New name'), 'Work laptop ');
    await press('Save');
    await waitFor(() => expect(screen.queryByLabelText('New name')).toBeNull());
    expect(network.sent()).toEqual([]);
  });

  it.each([
    ['Cancel', () => press('Cancel')],
    ['Escape', async () => void fireEvent.keyDown(screen.getByLabelText('New name'), { key: 'Escape' })],
  ])('is left with %s, which gives the keyboard its place back', async (_how, leave) => {
    openPage('/');
    await openForm();
    await leave();
    await focusOn(await button('Rename Work laptop'));
    expect(network.sent()).toEqual([]);
  });

  it('is offered for what is in use only', async () => {
    network.on(list, json({ devices: [newDesktop] }));
    openPage('/');
    await button('Remove Computer with PingID Desktop');
    expect(screen.queryByRole('button', { name: /^Rename/ })).toBeNull();
  });

  it('is asked for once, however often the button is pressed', async () => {
    const answer = held();
    network.on(rename, answer.waiting);
    openPage('/');
    type(await openForm(), 'Desk');
    await press('Save');
    await press('Save');
    expect((await button('Cancel')).getAttribute('aria-disabled')).toBe('true');
    answer.release(renamedTo('Desk'));
    await screen.findByText('Desk');
    expect(network.sent()).toEqual([rename]);
  });
});

describe('a renaming that does not work', () => {
  it('says why and keeps what was typed', async () => {
    network.on(rename, oneAfterTheOther(problem('rate_limited', 429), renamedTo('Desk')));
    openPage('/');
    const field = await openForm();
    type(field, 'Desk');
    await press('Save');
    const notice = within(await screen.findByRole('note'));
    expect(notice.getByText('Too many attempts')).toBeDefined();
    expect(field.value).toBe('Desk');
    fireEvent.click(notice.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Desk');
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('for want of an answer has happened where the list says so', async () => {
    network.on(rename, offline);
    openPage('/');
    type(await openForm(), 'Desk');
    network.on(list, json({ devices: [desktop({ nickname: 'Desk' }), email] }));
    await press('Save');
    await screen.findByText('Desk');
    expect(screen.queryByLabelText('New name')).toBeNull();
  });

  it('for want of an answer has not happened where the list says so', async () => {
    network.on(rename, offline);
    openPage('/');
    const field = await openForm();
    type(field, 'Desk');
    await press('Save');
    expect(within(await screen.findByRole('note')).getByText('You seem to be offline')).toBeDefined();
    expect(field.value).toBe('Desk');
  });
});

describe('a renaming that needs the person to verify first', () => {
  const stepUp = problem('step_up_required', 401, { requires: { level: 2, maxAgeSeconds: 300 } });

  it('is sent again by itself once they have', async () => {
    network.on(rename, oneAfterTheOther(stepUp, renamedTo('Desk')));
    const asked = portalWithStepUp(confirmedSharon());
    type(await openForm(), 'Desk');
    await press('Save');
    await screen.findByText('Desk');
    expect(asked).toHaveBeenCalledOnce();
    expect(network.sent()).toEqual([rename, rename]);
  });

  it('and is not keeps what was typed, without a word', async () => {
    network.on(rename, stepUp);
    const asked = portalWithStepUp(confirmedSharon(), false);
    const field = await openForm();
    type(field, 'Desk');
    await press('Save');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await button('Save');
    expect(field.value).toBe('Desk');
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('a name that is half typed', () => {
  const leaving = () => new Event('beforeunload', { cancelable: true });
  const isAsked = () => !window.dispatchEvent(leaving());

  it('is there again after a visit to another page of the app', async () => {
    network.on('GET /api/sessions', json({ sessions: [] }));
    openPage('/');
    type(await openForm(), 'Desk');
    fireEvent.click(await link('Sessions'));
    await heading('Where you’re signed in');
    fireEvent.click(await link('Devices'));
    expect((await screen.findByLabelText<HTMLInputElement>('New name')).value).toBe('Desk');
    await focusOn(await heading('Hello, Sharon Lee'));
  });

  it('is not there again once it was given up', async () => {
    network.on('GET /api/sessions', json({ sessions: [] }));
    openPage('/');
    type(await openForm(), 'Desk');
    await press('Cancel');
    expect((await openForm()).value).toBe('Work laptop');
  });

  it('makes the browser ask before the page is left, until it is saved', async () => {
    network.on(rename, renamedTo('Desk'));
    openPage('/');
    const field = await openForm();
    expect(isAsked()).toBe(false);
    type(field, 'Desk');
    expect(isAsked()).toBe(true);
    await press('Save');
    await screen.findByText('Desk');
    expect(isAsked()).toBe(false);
  });

  it('for a device that is gone meanwhile makes it ask nothing', async () => {
    network.on('DELETE /api/devices/email-1', noContent);
    network.on('GET /api/sessions', json({ sessions: [] }));
    // Then the list is read anew after a removal.
    network.on(list, json({ devices: [desktop(), email], pairing: { allowed: false } }));
    openPage('/');
    type(await openForm(), 'Desk');
    expect(isAsked()).toBe(true);
    network.on(list, json({ devices: [] }));
    await press('Remove Email code to sh****@example.com');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await screen.findByText('You have no devices');
    await waitFor(() => expect(isAsked()).toBe(false));
  });
});
