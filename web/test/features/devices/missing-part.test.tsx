import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { json, network } from '../../fake-network.ts';
import { confirmedSharon, desktop } from '../../people.ts';
import { button, focusOn, openPage, press } from '../../render-app.tsx';

vi.mock('../../../src/features/devices/pairing-parts.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

describe('the pairing, where it cannot be loaded', () => {
  it('says so in its card, and leaves what was typed elsewhere', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    network.on('GET /api/session', json(confirmedSharon()));
    network.on('GET /api/devices', json({ devices: [desktop()] }));
    openPage('/');
    await press('Rename Work laptop');
    const field = await screen.findByLabelText<HTMLInputElement>('New name');
    fireEvent.change(field, { target: { value: 'Desk' } });
    await press('Add this computer');
    await screen.findByText('This part didn’t load');
    expect(field.value).toBe('Desk');
    expect(document.body.contains(field)).toBe(true);
    expect(network.sent()).toEqual([]);
    const card = screen.getByText('This part didn’t load').closest('section');
    const cancel = [...(card?.querySelectorAll('button') ?? [])].find(
      (each) => each.textContent === 'Cancel',
    );
    cancel?.click();
    await focusOn(await button('Add this computer'));
  });
});
