import { waitFor } from '@testing-library/react';
import { DesktopAgentError, desktopAgentErrorCodes } from 'pingid-desktop-agent';
import { expect, it } from 'vitest';
import { agentUrl } from '../../people.ts';
import { accepted, pingOneIs, startSetupCheck } from './open-setup-check.ts';
import { linkSays, linksAre, report, shownLinks, summary, summaryIs } from './read-page.ts';

const passed = 'passed';
const failed = 'failed';
const unknown = 'unknown';
const titles = [
  'Secure page',
  'Browser',
  'Permission of the browser',
  'PingID Desktop on this computer',
  'PingID Desktop accepts this site',
];

type Details = ConstructorParameters<typeof DesktopAgentError>[1];
type Ending = [code: (typeof desktopAgentErrorCodes)[number], details: Details, links: string[]];

const endings: Ending[] = [
  ['insecure_page', {}, [failed, unknown, unknown, unknown, unknown]],
  ['browser_cannot', {}, [passed, failed, unknown, unknown, unknown]],
  ['blocked_by_csp', {}, [passed, failed, unknown, unknown, unknown]],
  ['permission_blocked', {}, [passed, passed, failed, unknown, unknown]],
  ['permission_blocked_now', {}, [passed, passed, failed, unknown, unknown]],
  ['permission_dismissed', {}, [passed, passed, failed, unknown, unknown]],
  ['permission_not_delegated', { reason: 'frame' }, [passed, passed, failed, unknown, unknown]],
  ['permission_not_delegated', { reason: 'permissions_policy' }, [passed, passed, failed, unknown, unknown]],
  ['unreachable', {}, [passed, passed, unknown, failed, unknown]],
  ['unreachable_or_unasked', {}, [passed, passed, unknown, failed, unknown]],
  ['service_worker', {}, [passed, passed, unknown, failed, unknown]],
  ['timed_out', {}, [passed, passed, unknown, failed, unknown]],
  ['interrupted', {}, [passed, passed, unknown, failed, unknown]],
  ['unexplained', {}, [passed, passed, unknown, failed, unknown]],
  ['site_refused', {}, [passed, passed, passed, passed, failed]],
  ['refused', { status: 404 }, [passed, passed, passed, passed, failed]],
  ['refused', { status: 405 }, [passed, passed, passed, passed, failed]],
  ['unexpected_answer', { status: 200 }, [passed, passed, passed, passed, failed]],
];

it('every code has its link here, but those that say nothing about one', () => {
  const here = new Set(endings.map(([code]) => code));
  expect(desktopAgentErrorCodes.filter((code) => !here.has(code))).toEqual(['busy', 'cancelled']);
});

it.each(endings)('%s %j stops at its link', async (code, details, links) => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError(code, { address: agentUrl, ...details }));
  await linksAre(...links, passed);

  const stoppedAt = titles[links.indexOf(failed)];
  await summaryIs(`Stopped at: ${stoppedAt}`);
  expect(document.querySelectorAll('.notice-problem')).toHaveLength(1);
  for (let after = links.indexOf(failed) + 1; after < links.length; after += 1)
    expect(linkSays(after + 1)).toContain(`Could not be checked because of “${stoppedAt}”.`);
  expect(await report()).toContain(code);
});

it('with the permission given for sure, an unreachable app leaves no doubt about it', async () => {
  const { answer } = await startSetupCheck({ permission: 'granted' });
  answer(new DesktopAgentError('unreachable', { permission: 'granted' }));
  await linksAre(passed, passed, passed, failed, unknown, passed);
});

it('where the browser may still be asking, its question is what to look for', async () => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('unreachable_or_unasked'));
  await linksAre(passed, passed, unknown, failed, unknown, passed);
  expect(linkSays(3)).toContain('Your browser may still be asking');
});

it('an error that nobody foresaw ends in words too', async () => {
  const { answer } = await startSetupCheck();
  // @ts-expect-error: not what a client may reject with
  answer(new TypeError('Failed to fetch'));
  await summaryIs('Stopped at: PingID Desktop on this computer');
  expect(await report()).toContain('unexplained');
});

it.each([200, 204, 400, 401, 403, 415, 500])(
  'an answer of %s that the page may read will do',
  async (status) => {
    const { answer } = await startSetupCheck();
    answer({ ...accepted, status });
    await linksAre(passed, passed, passed, passed, passed, passed);
    await summaryIs(/^Everything works: /);
  },
);

it.each([404, 405])('an answer of %s comes from a PingID Desktop that is too old', async (status) => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('refused', { status }));
  await linksAre(passed, passed, passed, passed, failed, passed);
  expect(linkSays(5)).toContain('It may be too old');
});

it('busy blames no link', async () => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('busy', { reason: 'another_tab' }));
  await summaryIs('The check could not be made');
  expect(shownLinks()).not.toContain(failed);
  expect(summary().parentElement?.textContent).toContain('Another confirmation is still open');
});

it('this computer works while our server does not reach PingOne', async () => {
  const { answer } = await startSetupCheck({ pingOne: pingOneIs(false) });
  answer(accepted);
  await linksAre(passed, passed, passed, passed, passed, failed);
  await summaryIs('Stopped at: Connection to PingOne');
});

it('this computer works while our own server does not tell', async () => {
  const { answer } = await startSetupCheck({
    pingOne: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  answer(accepted);
  await linksAre(passed, passed, passed, passed, passed, unknown);
  await waitFor(() =>
    expect(summary().textContent).toBe('This page reaches PingID Desktop. Not known: Connection to PingOne'),
  );
});
