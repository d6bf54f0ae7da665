import { screen } from '@testing-library/react';
import { DesktopAgentError } from 'pingid-desktop-agent';
import { expect, it } from 'vitest';
import { json } from '../../fake-network.ts';
import { agentUrl, confirmedSharon, desktop } from '../../people.ts';
import { press } from '../../render-app.tsx';
import { accepted, startSetupCheck } from './open-setup-check.ts';
import { report, summaryIs } from './read-page.ts';

const unreachable = new DesktopAgentError('unreachable', { address: `${agentUrl}/authenticate?jwt=secret` });

it('holds what a help desk needs', async () => {
  const { answer, browser } = await startSetupCheck({ permission: 'prompt' });
  browser.change('granted');
  answer(unreachable);
  const lines = (await report()).split('\n');
  expect(lines[0]).toBe('Check my computer');
  expect(lines).toContainEqual(expect.stringMatching(/^Time: \d{4}-\d\d-\d\dT[\d:.]+Z \(UTC\)$/));
  expect(lines).toContainEqual(expect.stringMatching(/^Took: \d+\.\d\d s$/));
  expect(lines).toEqual(
    expect.arrayContaining([
      `Site: ${window.location.origin}`,
      'Browser: chrome 156 (chromium), system: windows',
      'Result: problem found: PingID Desktop on this computer',
      '1 Secure page: passed',
      '2 Browser: passed',
      '3 Browser permission: passed',
      '4 PingID Desktop on this computer: failed (unreachable)',
      '5 PingID Desktop accepts this site: unknown (not checked because of PingID Desktop on this computer)',
      '6 Connection to PingOne: passed',
      'Permission: prompt -> granted',
      `Addresses tried: ${agentUrl}`,
    ]),
  );
});

it('holds nothing personal', async () => {
  const user = { id: 'user-4711', username: 'sharon.lee', name: 'Sharon Lee', email: 'sharon@rp.test' };
  const { answer } = await startSetupCheck({
    session: json(confirmedSharon({ user })),
    path: '/setup-check?login_hint=sharon.lee&code=abc#frag',
  });
  answer(unreachable);
  const text = await report();
  const personal = [...Object.values(user), desktop().nickname, desktop().id, 'Sharon', 'Work laptop'];
  for (const word of [...personal, 'login_hint', 'code=abc', 'frag', '/setup-check', 'secret', '?'])
    expect(text).not.toContain(word);
});

it('is copied as it stands', async () => {
  const { answer, written } = await startSetupCheck();
  answer(accepted);
  const text = await report();
  await press('Copy the report');
  await screen.findByText('Copied');
  expect(written).toEqual([text]);
});

it('is selected for copying by hand where the browser refuses', async () => {
  const { answer, clipboard } = await startSetupCheck();
  clipboard.writeText.mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
  answer(unreachable);
  await summaryIs(/^Problem found/);
  await press('Copy the report');
  const told = await screen.findByText(/^Your browser doesn’t allow copying/);
  expect(told.getAttribute('role')).toBe('status');
  expect(getSelection()?.toString()).toBe(await report());
});
