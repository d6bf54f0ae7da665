import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { json, network, offline, problem } from '../../fake-network.ts';
import { agentUrl, confirmedSharon, nobody, sharon } from '../../people.ts';
import { heading, hrefOf, openPage, press, tabTitle } from '../../render-app.tsx';
import { openSetupCheck, pingOneIs } from './open-setup-check.ts';
import { stepSays, stepsAre, summaryIs } from './read-page.ts';

it.each([
  ['nobody', nobody],
  ['somebody who is signed in', sharon()],
  ['somebody who has verified', confirmedSharon()],
])('is there for %s', async (_who, session) => {
  await openSetupCheck({ session: json(session) });
  await tabTitle('Check my computer');
  await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  await summaryIs('Your computer hasn’t been checked yet');
});

it('never calls PingID Desktop on arrival, and only asks what the permission is', async () => {
  const { load, browser } = await openSetupCheck();
  await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  expect(load).not.toHaveBeenCalled();
  expect(new Set(browser.asked)).toEqual(new Set(['loopback-network']));
  for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD'])
    for (const path of ['', '/', '/register', '/authenticate'])
      expect(network.calls(`${method} ${agentUrl}${path}`)).toEqual([]);
});

it('says what the browser is going to do about the permission', async () => {
  const { browser } = await openSetupCheck({ permission: 'prompt' });
  await waitFor(() => expect(stepSays(3)).toContain('Your browser may ask for permission'));
  browser.change('denied');
  await waitFor(() => expect(stepSays(3)).toContain('Your browser says this is blocked'));
  browser.change('granted');
  await stepsAre('passed', 'unknown', 'passed', 'unknown', 'unknown', 'passed');
});

it('with the permission given still waits for the click', async () => {
  const { load } = await openSetupCheck({ permission: 'granted' });
  await stepsAre('passed', 'unknown', 'passed', 'unknown', 'unknown', 'passed');
  expect(load).not.toHaveBeenCalled();
});

it('X13: does not call a page of this computer’s own encrypted', async () => {
  const { pathname, search, href } = window.location;
  const location = {
    pathname,
    search,
    href,
    protocol: 'http:',
    origin: 'http://localhost:3000',
    host: 'localhost:3000',
  };
  window.history.replaceState(null, '', '/setup-check');
  vi.stubGlobal('location', { ...location, pathname: '/setup-check' });
  await openSetupCheck();
  await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  expect(stepSays(1)).toContain('comes from this computer itself');
  expect(stepSays(1)).not.toContain('encrypted connection');
});

it('stops at once at a page that is not secure, and blames nothing behind it', async () => {
  await openSetupCheck({ isSecure: false });
  await stepsAre('failed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  await summaryIs('Problem found: Secure page');
  expect(stepSays(5)).toContain('We need “Secure page” to work');
});

it('says when our server does not reach PingOne', async () => {
  await openSetupCheck({ pingOne: pingOneIs(false) });
  await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'failed');
  await summaryIs('Problem found: Connection to PingOne');
});

it.each([
  ['cannot be reached', offline],
  ['cannot tell', problem('rate_limited', 429)],
])('does not blame PingOne where our own server %s', async (_what, pingOne) => {
  await openSetupCheck({ pingOne });
  await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown');
  expect(stepSays(6)).toContain('We couldn’t check');
});

it('can be tried again where our own server did not say where PingID Desktop may be', async () => {
  const { load } = await openSetupCheck({ session: problem('internal_error', 500) });
  await press('Check my computer');
  expect(load).not.toHaveBeenCalled();
  network.on('GET /api/session', json(nobody));
  await press('Try again');
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  await press('Check my computer');
  await waitFor(() => expect(load).toHaveBeenCalledWith(nobody.desktopAgent));
});

it('is found from every page', async () => {
  network.on('GET /api/session', json(nobody));
  openPage('/');
  await heading('Keep your account yours');
  expect(await hrefOf('Check my computer')).toBe('/setup-check');
});
