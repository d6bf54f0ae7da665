import { screen, waitFor } from '@testing-library/react';
import type { PairingLimits } from 'shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, network, noContent, plain, problem } from '../../fake-network.ts';
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
import { button, openPage, press } from '../../render-app.tsx';

const list = 'GET /api/devices';
const activation = '/api/devices/new-1/activation';
const unfinished = { ...newDesktop, pairingOpen: true } as const;

afterEach(() => localStorage.clear());

function openPortal(devices: object[], { session = sharon(), pairing }: Options = {}) {
  network.on('GET /api/session', json(session));
  network.on(list, json({ devices, ...(pairing && { pairing }) }));
  openPage('/');
}

interface Options {
  session?: ReturnType<typeof sharon>;
  pairing?: PairingLimits;
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
    network.on('DELETE /api/devices/new-1', noContent);
    await press('Remove Computer with PingID Desktop');
    await screen.findByText('You have no devices');
    expect(network.sent()).toEqual(['DELETE /api/devices/new-1']);
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

  it('W11: is told so on a phone, before anything is created', async () => {
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
