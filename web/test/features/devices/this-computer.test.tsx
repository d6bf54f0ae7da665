import { screen, waitFor } from '@testing-library/react';
import type { PairingLimits } from 'shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, noContent, plain, problem } from '../../fake-network.ts';
import {
  activeDesktop,
  attestation,
  confirmedSharon,
  creationOptions,
  desktop,
  email,
  newDesktop,
  register,
  sharon,
} from '../../people.ts';
import { button, focusOn, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const activation = '/api/devices/new-1/activation';
const unfinished = { ...newDesktop, pairingOpen: true } as const;

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

function openPortal(devices: object[], { session = sharon(), pairing, path = '/' }: Options = {}) {
  network.on('GET /api/session', json(session));
  network.on(list, json({ devices, ...(pairing && { pairing }) }));
  openPage(path);
}

interface Options {
  session?: ReturnType<typeof sharon>;
  pairing?: PairingLimits;
  path?: string;
}

describe('this computer', () => {
  it('X1: is marked once it was verified with, and not offered to be added', async () => {
    openPortal([desktop(), email], { session: confirmedSharon() });
    await screen.findByText('You’ve already added this computer.');
    expect(screen.getAllByText('This computer')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Add this computer' })).toBeNull();
    await button('Add it again');
  });

  it('X1: is not taken for one that was added elsewhere', async () => {
    openPortal([desktop(), email]);
    await button('Add this computer');
    expect(screen.queryByText('This computer')).toBeNull();
  });
});

describe('a pairing left half-way', () => {
  it('is found again and finished, and no second one is begun', async () => {
    openPortal([unfinished]);
    network.on(`GET ${activation}`, json({ device: newDesktop, creationOptions }));
    network.on(register, plain(attestation));
    network.on(`POST ${activation}`, () => {
      network.on(list, json({ devices: [activeDesktop] }));
      return Response.json({ device: activeDesktop });
    });
    await press('Finish setup of Computer with PingID Desktop');
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([register, `POST ${activation}`]);
  });

  it('is removed with one click where it is not wanted', async () => {
    openPortal([unfinished]);
    network.on('GET /api/sessions', json({ sessions: [] }));
    network.on(`DELETE ${activation}`, noContent);
    await press('Remove Computer with PingID Desktop');
    await screen.findByText('You have no devices');
    expect(network.sent()).toEqual([`DELETE ${activation}`]);
  });

  it('X12: is removed without asking about other sessions: nobody lost a device', async () => {
    openPortal([desktop(), unfinished]);
    network.on('GET /api/sessions', json({ sessions: [] }));
    network.on(`DELETE ${activation}`, noContent);
    network.on('DELETE /api/devices/desktop-1', noContent);
    await press('Remove Computer with PingID Desktop');
    await screen.findByText('“Computer with PingID Desktop” was removed.');
    expect(network.calls('GET /api/sessions')).toEqual([]);
    await press('Remove Work laptop');
    await press('Remove');
    await waitFor(() => expect(network.calls('GET /api/sessions')).toHaveLength(1));
  });

  it('that was finished meanwhile, in another tab, is not removed, and shown as it is', async () => {
    openPortal([unfinished]);
    network.on(`DELETE ${activation}`, () => {
      network.on(list, json({ devices: [activeDesktop] }));
      return Response.json({ code: 'pingone_conflict', status: 409, title: '', detail: '' }, { status: 409 });
    });
    await press('Remove Computer with PingID Desktop');
    await screen.findByText(/ wasn’t removed: it was just added to your account\.$/);
    await button('Rename MacBook');
    await focusOn(screen.getByRole('heading', { name: 'Your devices' }));
  });

  it('of which only the list is old is the computer that was added', async () => {
    openPortal([unfinished]);
    network.on(`GET ${activation}`, () => {
      network.on(list, json({ devices: [activeDesktop] }));
      return Response.json({ code: 'ceremony_expired', status: 410, title: '', detail: '' }, { status: 410 });
    });
    await press('Finish setup of Computer with PingID Desktop');
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([]);
  });

  it('is begun anew where it is added again right after cancelling: the old one is on its way out', async () => {
    openPortal([unfinished]);
    const removal = held();
    network.on(`GET ${activation}`, json({ device: newDesktop, creationOptions }));
    network.on(register, held().waiting);
    network.on(`DELETE ${activation}`, removal.waiting);
    network.on('POST /api/devices', json({ device: newDesktop, creationOptions }, 201));
    network.on(`POST ${activation}`, json({ device: activeDesktop }));
    await press('Finish setup of Computer with PingID Desktop');
    await screen.findByText('Verify it’s you on this computer.');
    await press('Cancel');
    network.on(register, plain(attestation));
    await press('Finish setup of Computer with PingID Desktop');
    await screen.findByText('Getting ready…');
    expect(network.calls(`GET ${activation}`)).toHaveLength(1);
    network.on(`GET ${activation}`, problem('ceremony_expired', 410));
    network.on(list, json({ devices: [] }));
    removal.release(noContent);
    await screen.findByText('This computer was added');
    expect(network.sent()).toEqual([
      register,
      `DELETE ${activation}`,
      'POST /api/devices',
      register,
      `POST ${activation}`,
    ]);
  });

  it('whose end is unknown is forgotten once its device is removed: the next attempt begins anew', async () => {
    openPortal([]);
    network.on('POST /api/devices', () => {
      network.on(list, json({ devices: [unfinished] }));
      return Response.json({ device: newDesktop, creationOptions }, { status: 201 });
    });
    network.on(register, plain(attestation));
    network.on(`POST ${activation}`, problem('pingone_timeout', 504));
    network.on(`DELETE ${activation}`, () => {
      network.on(list, json({ devices: [] }));
      return new Response(null, { status: 204 });
    });
    await press('Add this computer');
    await screen.findByText(/^This computer may already be added\./);
    await press('Remove Computer with PingID Desktop');
    await screen.findByText('You have no devices');
    expect(screen.queryByText(/^This computer may already be added\./)).toBeNull();
    network.on(`POST ${activation}`, json({ device: activeDesktop }));
    await press('Try again');
    await screen.findByText('This computer was added');
    expect(network.sent().slice(-3)).toEqual(['POST /api/devices', register, `POST ${activation}`]);
  });

  it('of another sign-in can only be removed', async () => {
    openPortal([newDesktop]);
    await button('Remove Computer with PingID Desktop');
    expect(screen.queryByRole('button', { name: /^Finish setup/ })).toBeNull();
  });
});

describe('a computer that cannot be added', () => {
  it.each([
    [{ reason: 'device_limit', maxDevices: 3 }, /^Your company allows 3 devices\./],
    [{ reason: 'device_limit' }, /^You have as many devices as your company allows\./],
    [{ reason: 'policy' }, /^Your company doesn’t allow adding computers\. .*contact your help desk\.$/],
  ] as const)('is not offered where %j', async (limit, text) => {
    openPortal([email], { pairing: { allowed: false, ...limit } });
    await screen.findByText(text);
    expect(screen.queryByRole('button', { name: 'Add this computer' })).toBeNull();
  });

  const noMore = { allowed: false, reason: 'device_limit', maxDevices: 2 } as const;

  it('for the limit is finished all the same where it was begun before, in sight and with a way out', async () => {
    openPortal([email, unfinished], { pairing: noMore });
    network.on(`GET ${activation}`, json({ device: newDesktop, creationOptions }));
    network.on(register, held().waiting);
    network.on(`DELETE ${activation}`, noContent);
    await button('Add this computer');
    await press('Finish setup of Computer with PingID Desktop');
    await screen.findByText('Verify it’s you on this computer.');
    await press('Cancel');
    await waitFor(() => expect(network.sent()).toEqual([register, `DELETE ${activation}`]));
  });

  it('any more is no news while the last one is being added', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    openPortal([email]);
    const last = held();
    network.on('POST /api/devices', json({ device: newDesktop, creationOptions }, 201));
    network.on(register, plain(attestation));
    network.on(`POST ${activation}`, last.waiting);
    await press('Add this computer');
    const finishing = 'Almost done. We’re adding this computer to your account…';
    await screen.findByText(finishing);
    network.on(list, json({ devices: [email, activeDesktop], pairing: noMore }));
    // The person was elsewhere for a while, and returns to the page.
    await vi.advanceTimersByTimeAsync(6000);
    window.dispatchEvent(new Event('focus'));
    await button('Rename MacBook');
    expect(screen.getByText(finishing)).toBeDefined();
    expect(screen.queryByText(/^Your company allows 2 devices\./)).toBeNull();
    last.release(json({ device: activeDesktop }));
    await screen.findByText('This computer was added');
  });

  it('is told so, too, where the address says that the card is open', async () => {
    openPortal([email], { pairing: noMore, path: '/?add=1' });
    await screen.findByText(/^Your company allows 2 devices\./);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('is offered again once a removal has made room', async () => {
    openPortal([desktop(), email], { pairing: { allowed: false, reason: 'device_limit', maxDevices: 2 } });
    network.on('GET /api/sessions', json({ sessions: [] }));
    network.on('DELETE /api/devices/email-1', () => {
      network.on(list, json({ devices: [desktop()], pairing: { allowed: true } }));
      return new Response(null, { status: 204 });
    });
    await press('Remove Email code to sh****@example.com');
    await press('Remove');
    await button('Add this computer');
  });

  it('W11, X8: is told so on a phone, before anything is created', async () => {
    const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Mobile/15E148';
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 5, languages: ['en-US'], onLine: true });
    openPortal([email]);
    await screen.findByRole('heading', { level: 2, name: 'Open this page on your computer' });
    await screen.findByText(`${location.origin}/`);
    expect(screen.queryByRole('button', { name: 'Add this computer' })).toBeNull();
    expect(network.sent()).toEqual([]);
  });
});

describe('after this computer was added', () => {
  it('X2: verifying starts at once, in place', async () => {
    openPortal([]);
    network.on('POST /api/devices', json({ device: newDesktop, creationOptions }, 201));
    network.on(register, plain(attestation));
    network.on(`POST ${activation}`, () => {
      network.on(list, json({ devices: [activeDesktop] }));
      return Response.json({ device: activeDesktop });
    });
    network.on('POST /api/device-authentications', problem('pingone_unavailable', 503));
    await press('Add this computer');
    await press('Verify now');
    await screen.findByRole('dialog');
    await waitFor(() => expect(network.sent()).toContain('POST /api/device-authentications'));
  });
});
