import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json, network, offline, problem } from '../../fake-network.ts';
import { agentUrl, confirmedSharon, nobody, sharon } from '../../people.ts';
import { heading, hrefOf, openPage, press, tabTitle } from '../../render-app.tsx';
import { openSetupCheck, pingOneIs } from './open-setup-check.ts';
import { linkSays, linksAre, summaryIs } from './read-page.ts';

it.each([
  ['nobody', nobody, 'To the start page'],
  ['somebody who is signed in', sharon(), 'Your devices'],
  ['somebody who has confirmed', confirmedSharon(), 'Your devices'],
])('is there for %s', async (_who, session, wayOn) => {
  await openSetupCheck({ session: json(session) });
  await tabTitle('Check my computer');
  await linksAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  await summaryIs('Your computer is not checked yet');
  expect(await hrefOf(wayOn)).toBe('/');
});

it('never calls PingID Desktop on arrival, and only asks what the permission is', async () => {
  const { load, browser } = await openSetupCheck();
  await linksAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  expect(load).not.toHaveBeenCalled();
  expect(new Set(browser.asked)).toEqual(new Set(['loopback-network']));
  for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD'])
    for (const path of ['', '/', '/register', '/authenticate'])
      expect(network.calls(`${method} ${agentUrl}${path}`)).toEqual([]);
});

it('says what the browser is going to do about the permission', async () => {
  const { browser } = await openSetupCheck({ permission: 'prompt' });
  await waitFor(() => expect(linkSays(3)).toContain('Your browser may ask you'));
  browser.change('denied');
  await waitFor(() => expect(linkSays(3)).toContain('Your browser says that it is blocked'));
  browser.change('granted');
  await linksAre('passed', 'unknown', 'passed', 'unknown', 'unknown', 'passed');
});

it('with the permission given still waits for the click', async () => {
  const { load } = await openSetupCheck({ permission: 'granted' });
  await linksAre('passed', 'unknown', 'passed', 'unknown', 'unknown', 'passed');
  expect(load).not.toHaveBeenCalled();
});

it('stops at once at a page that is not secure, and blames nothing behind it', async () => {
  await openSetupCheck({ isSecure: false });
  await linksAre('failed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
  await summaryIs('Stopped at: Secure page');
  expect(linkSays(5)).toContain('Could not be checked because of “Secure page”');
});

it('says when our server does not reach PingOne', async () => {
  await openSetupCheck({ pingOne: pingOneIs(false) });
  await linksAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'failed');
  await summaryIs('Stopped at: Connection to PingOne');
});

it.each([
  ['cannot be reached', offline],
  ['cannot tell', problem('rate_limited', 429)],
])('does not blame PingOne where our own server %s', async (_what, pingOne) => {
  await openSetupCheck({ pingOne });
  await linksAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown');
  expect(linkSays(6)).toContain('Our own server did not tell');
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
