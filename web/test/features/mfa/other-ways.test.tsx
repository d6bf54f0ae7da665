import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/settings.tsx';
import { held, json, network } from '../../fake-network.ts';
import { asked, askedForCode, authenticate, desktop, email } from '../../people.ts';
import { button, focusOn, hrefOf, press } from '../../render-app.tsx';
import { go, openMfa, start } from './open-mfa.ts';

const phone = { ...email, id: 'sms-1', type: 'SMS', contact: '+1 55' };
const settings = { ...defaultSettings, helpDesk: 'extension 4357' };

function panel(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('somebody who cannot use what is asked for', () => {
  it('before the first click begins with another device', async () => {
    openMfa({ devices: [desktop(), email] });
    network.on(start, json(askedForCode(), 201));
    await press('Try another way');
    await press('Email code to sh****@example.com');
    await screen.findByRole('textbox', { name: 'Code' });
    expect(network.calls(start).map(({ body }) => body)).toEqual(['{"deviceId":"email-1"}']);
  });

  it('W6: and has nothing else learns whom to ask, by the help desk’s own words, and what happens then', async () => {
    openMfa({ devices: [desktop()], settings });
    network.on(start, json(asked({ devices: [desktop()] }), 201));
    network.on(authenticate, held().waiting);
    await press(go);
    await press('I can’t use this');
    await focusOn(screen.getByRole('heading', { name: 'Lost or replaced it?' }));
    const steps = panel('Lost or replaced it?').getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Contact extension 4357.',
      'They’ll make sure it’s you and remove the device you no longer have.',
      'After that, sign in again and add the computer you use now.',
    ]);
    expect(network.calls(authenticate)[0]?.signal?.aborted).toBe(false);
  });

  it('is led to adding this computer where the rules let them do it by themselves', async () => {
    openMfa({ devices: [{ ...phone, default: true }, email] });
    await press('Try another way');
    expect(await hrefOf('Add this computer')).toBe('/?add=1&return_to=%2F%3Fadd%3D1');
  });

  it('is not, where the lost computer is what changes ask for', async () => {
    openMfa({ devices: [desktop(), email] });
    await press('Try another way');
    await button('Email code to sh****@example.com');
    expect(screen.queryByRole('link', { name: 'Add this computer' })).toBeNull();
  });

  it('folds it away again', async () => {
    openMfa({ devices: [desktop()] });
    await press('I can’t use this');
    expect((await button('I can’t use this')).getAttribute('aria-expanded')).toBe('true');
    await press('I can’t use this');
    expect(screen.queryByRole('region', { name: 'Lost or replaced it?' })).toBeNull();
  });
});
