import { waitFor } from '@testing-library/react';
import { DesktopAgentError, desktopAgentErrorCodes } from 'pingid-desktop-agent';
import { expect, it } from 'vitest';
import { agentUrl } from '../../people.ts';
import { accepted, pingOneIs, startSetupCheck } from './open-setup-check.ts';
import { report, shownSteps, stepSays, stepsAre, summary, summaryIs } from './read-page.ts';

const passed = 'passed';
const failed = 'failed';
const unknown = 'unknown';
const titles = [
  'Secure page',
  'Browser',
  'Browser permission',
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

it('every code has its step here, but those that say nothing about one', () => {
  const here = new Set(endings.map(([code]) => code));
  expect(desktopAgentErrorCodes.filter((code) => !here.has(code))).toEqual(['busy', 'cancelled']);
});

it.each(endings)('%s %j stops at its step', async (code, details, links) => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError(code, { address: agentUrl, ...details }));
  await stepsAre(...links, passed);

  const stoppedAt = titles[links.indexOf(failed)];
  await summaryIs(`Problem found: ${stoppedAt}`);
  for (let after = links.indexOf(failed) + 1; after < links.length; after += 1)
    expect(stepSays(after + 1)).toContain(`We need “${stoppedAt}” to work before we can check this.`);
  expect(await report()).toContain(code);
});

it('with the permission given for sure, an unreachable app leaves no doubt about it', async () => {
  const { answer } = await startSetupCheck({ permission: 'granted' });
  answer(new DesktopAgentError('unreachable', { permission: 'granted' }));
  await stepsAre(passed, passed, passed, failed, unknown, passed);
});

it('where the browser may still be asking, its question is what to look for', async () => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('unreachable_or_unasked'));
  await stepsAre(passed, passed, unknown, failed, unknown, passed);
  expect(stepSays(3)).toContain('Your browser may still be asking');
});

it('an error that nobody foresaw ends in words too', async () => {
  const { answer } = await startSetupCheck();
  // @ts-expect-error: not what a client may reject with
  answer(new TypeError('Failed to fetch'));
  await summaryIs('Problem found: PingID Desktop on this computer');
  expect(await report()).toContain('unexplained');
});

it.each([200, 204, 400, 401, 403, 415, 500])(
  'an answer of %s that the page may read will do',
  async (status) => {
    const { answer } = await startSetupCheck();
    answer({ ...accepted, status });
    await stepsAre(passed, passed, passed, passed, passed, passed);
    await summaryIs('Everything works');
  },
);

it.each([404, 405])('an answer of %s is no lack of an app', async (status) => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('refused', { status }));
  await stepsAre(passed, passed, passed, passed, failed, passed);
  expect(stepSays(5)).toContain('doesn’t accept the request');
});

it('busy blames no step', async () => {
  const { answer } = await startSetupCheck();
  answer(new DesktopAgentError('busy', { reason: 'another_tab' }));
  await summaryIs('We couldn’t run the check');
  expect(shownSteps()).not.toContain(failed);
});

it('this computer works while our server does not reach PingOne', async () => {
  const { answer } = await startSetupCheck({ pingOne: pingOneIs(false) });
  answer(accepted);
  await stepsAre(passed, passed, passed, passed, passed, failed);
  await summaryIs('Problem found: Connection to PingOne');
});

it('this computer works while our own server does not tell', async () => {
  const { answer } = await startSetupCheck({
    pingOne: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  answer(accepted);
  await stepsAre(passed, passed, passed, passed, passed, unknown);
  await waitFor(() =>
    expect(summary().textContent).toBe('PingID Desktop works. We couldn’t check: Connection to PingOne'),
  );
});
