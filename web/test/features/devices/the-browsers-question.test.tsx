import { screen, waitFor, within } from '@testing-library/react';
import { fakePermissions } from 'pingid-desktop-agent/test/fake-permissions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { held, json, network, noContent, offline, plain } from '../../fake-network.ts';
import { activeDesktop, attestation, creationOptions, newDesktop, register, sharon } from '../../people.ts';
import { button, focusOn, openPage, press } from '../../render-app.tsx';

const remove = 'DELETE /api/devices/new-1/activation';
const probe = 'GET http://localhost:9410/';

/** A browser that knows the permission, in the hands of somebody who adds their first computer. */
function openPortal(state: PermissionState) {
  const { permissions, change } = fakePermissions(state);
  vi.stubGlobal('navigator', { permissions, languages: ['en-GB'], onLine: true, userAgent: chrome });
  network.on('GET /api/session', json(sharon()));
  network.on('GET /api/sessions', json({ sessions: [] }));
  network.on('GET /api/devices', json({ devices: [] }));
  network.on('POST /api/devices', json({ device: newDesktop, creationOptions }, 201));
  // It gets there only once the person has chosen Allow.
  network.on(register, () => {
    change('granted');
    return new Response(attestation);
  });
  network.on('POST /api/devices/new-1/activation', json({ device: activeDesktop }));
  network.on(remove, noContent);
  openPage('/');
  return change;
}

const chrome =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const question = /^Your browser will ask for permission/;
const added = () => screen.findByText('This computer was added');

afterEach(() => localStorage.clear());

describe('before the browser asks for the first time', () => {
  it('the person reads why, and nothing is sent until they go on', async () => {
    const change = openPortal('prompt');
    await press('Add this computer');
    await focusOn(await screen.findByRole('group', { name: question }));
    expect(network.calls(register)).toHaveLength(0);
    const { waiting, release } = held();
    network.on(register, waiting);
    await press('Continue');
    await focusOn(await screen.findByText('Use Touch ID on this computer.', { selector: '[role=status]' }));
    release(() => {
      change('granted');
      return new Response(attestation);
    });
    await added();
    expect(network.calls(register)).toHaveLength(1);
  });

  it('the person may leave it, and nothing is left behind', async () => {
    openPortal('prompt');
    await press('Add this computer');
    await screen.findByRole('group', { name: question });
    await press('Cancel');
    await waitFor(() => expect(network.calls(remove)).toHaveLength(1));
    expect(network.calls(register)).toHaveLength(0);
    await button('Add this computer');
  });

  it('is not said again once it was read', async () => {
    localStorage.setItem('desktop-agent', '{"wasExplained":true}');
    openPortal('prompt');
    await press('Add this computer');
    await added();
  });

  it('is not said where the browser will not ask', async () => {
    openPortal('granted');
    await press('Add this computer');
    await added();
  });

  it('after two closings warns that the next one lasts a week', async () => {
    localStorage.setItem('desktop-agent', '{"wasExplained":true,"timesUndecided":2}');
    openPortal('prompt');
    await press('Add this computer');
    const box = within(await screen.findByRole('group', { name: question }));
    expect(box.getByText(/won’t ask again for a week/)).toBeDefined();
    await press('Continue');
    await added();
  });
});

describe('a page that says that PingID Desktop cannot be asked', () => {
  it('goes on by itself once the person has switched it on in the browser', async () => {
    const change = openPortal('denied');
    network.on(register, offline);
    await press('Add this computer');
    expect(await screen.findByText(/^PingID Desktop is blocked in/)).toBeDefined();
    expect(screen.getByText(/Turn on “Apps on device”/)).toBeDefined();
    network.on(register, plain(attestation));
    change('granted');
    await added();
  });

  it('goes on by itself once the app is there, when the person comes back from starting it', async () => {
    openPortal('granted');
    network.on(register, offline);
    await press('Add this computer');
    await screen.findByText('We couldn’t reach PingID Desktop');
    network.on(register, plain(attestation));
    network.on(probe, plain(''));
    window.dispatchEvent(new Event('focus'));
    await added();
  });

  it('does not go on by itself once the person has left it for later', async () => {
    const change = openPortal('denied');
    network.on(register, offline);
    await press('Add this computer');
    await screen.findByText(/^PingID Desktop is blocked in/);
    await press('Not now');
    await button('Add this computer');
    network.on(register, held().waiting);
    change('granted');
    expect(network.calls(register)).toHaveLength(1);
  });
});
