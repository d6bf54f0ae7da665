import { waitFor } from '@testing-library/react';
import { fakePermissions } from 'pingid-desktop-agent/test/fake-permissions';
import { beforeEach, expect, it, vi } from 'vitest';
import { json, network, offline, problem } from '../../fake-network.ts';
import { agentUrl, authenticate, nobody } from '../../people.ts';
import { heading, openPage, press } from '../../render-app.tsx';
import { report, stepsAre, summaryIs } from './read-page.ts';

const probe = `GET ${agentUrl}/`;

/** With the client of PingID Desktop as it is. */
async function open(permission: PermissionState) {
  const browser = fakePermissions(permission);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', {
    permissions: browser.permissions,
    languages: ['en-US'],
    userAgent: 'Chrome/156',
    onLine: true,
  });
  network.on(
    'GET /api/session',
    json({ ...nobody, desktopAgent: { ...nobody.desktopAgent, reportOutcomes: true } }),
  );
  network.on('GET /api/setup-check', json({ pingOne: { reachable: true }, checkedAt: '' }));
  openPage('/setup-check');
  await heading('Check my computer');
  await stepsAre(
    'passed',
    'unknown',
    permission === 'granted' ? 'passed' : 'unknown',
    'unknown',
    'unknown',
    'passed',
  );
  return browser;
}

beforeEach(() => localStorage.clear());

it('hands over nothing to sign, and only after the click', async () => {
  network.on(authenticate, problem('invalid_options', 400));
  await open('granted');
  expect(network.calls(authenticate)).toEqual([]);
  await press('Check my computer');
  await summaryIs(/^Everything works/);
  expect(network.calls(authenticate).map(({ body }) => body)).toEqual(['']);
  // Where the backend counts outcomes, this is none.
  expect(network.sent()).toEqual([authenticate]);
});

it('finds that nothing is there', async () => {
  network.on(authenticate, offline);
  network.on(probe, offline);
  await open('granted');
  await press('Check my computer');
  await stepsAre('passed', 'passed', 'passed', 'failed', 'unknown', 'passed');
  expect(await report()).toContain('Permission: granted -> granted');
});

it('finds that something else is there', async () => {
  network.on(authenticate, json({ hello: 'world' }));
  await open('granted');
  await press('Check my computer');
  await stepsAre('passed', 'passed', 'passed', 'passed', 'failed', 'passed');
});

it('goes on by itself once the permission is given', async () => {
  network.on(authenticate, offline);
  network.on(probe, offline);
  const browser = await open('denied');
  await press('Check my computer');
  await summaryIs('Problem found: Browser permission');
  network.on(authenticate, problem('invalid_options', 400));
  await waitFor(() => expect(browser.listeners.size).toBeGreaterThan(1));
  browser.change('granted');
  await summaryIs(/^Everything works/);
});
