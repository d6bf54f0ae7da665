import { screen, waitFor } from '@testing-library/react';
import { DesktopAgentError } from 'pingid-desktop-agent';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../../src/messages/en.ts';
import { defaultSettings } from '../../../src/settings.tsx';
import { json, network, oneAfterTheOther } from '../../fake-network.ts';
import { agentUrl, nobody } from '../../people.ts';
import { button, focusOn, heading, press } from '../../render-app.tsx';
import { accepted, openSetupCheck, pingOneIs, setupCheck, startSetupCheck } from './open-setup-check.ts';
import { report, stepSays, stepsAre, summary, summaryIs } from './read-page.ts';

const blocked = new DesktopAgentError('permission_blocked', { permission: 'denied' });

describe('while it goes on', () => {
  it('shows what it waits for', async () => {
    const { show, answer } = await startSetupCheck();
    await stepsAre('passed', 'unknown', 'unknown', 'waiting', 'unknown', 'passed');
    show({ phase: 'waiting_for_permission', elapsedMs: 700 });
    await stepsAre('passed', 'unknown', 'waiting', 'unknown', 'unknown', 'passed');
    await summaryIs('Your browser may be asking for permission: choose “Allow”');
    expect(stepSays(3)).toContain('Choose “Allow” at the top');
    show({ phase: 'waiting_for_person', elapsedMs: 900 });
    await stepsAre('passed', 'unknown', 'unknown', 'waiting', 'unknown', 'passed');
    answer(accepted);
    await summaryIs(/^Everything works/);
    expect(summary().getAttribute('role')).toBe('status');
  });

  it('needs no second click where the page itself has explained the question', async () => {
    const { beforePrompt } = await startSetupCheck();
    await beforePrompt('first_time');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('warns before the last chance, and goes on at a click', async () => {
    const { beforePrompt } = await startSetupCheck();
    const wentOn = vi.fn();
    const explained = beforePrompt('last_chance')?.then(wentOn);
    const question = await screen.findByRole('group', { name: /^Your browser will ask/ });
    await focusOn(question);
    expect(question.textContent).toContain(en.desktopApp.prompt.lastChance);
    expect(wentOn).not.toHaveBeenCalled();
    await press('Continue');
    await explained;
    expect(wentOn).toHaveBeenCalledOnce();
    await focusOn(summary());
  });

  it('checks only once however often it is pressed', async () => {
    const { load } = await startSetupCheck();
    await press('Check my computer');
    await press('Check my computer');
    expect(load).toHaveBeenCalledOnce();
  });

  it('can be stopped', async () => {
    const { signals, answer } = await startSetupCheck();
    await press('Cancel');
    expect(signals[0]?.aborted).toBe(true);
    await summaryIs('You stopped the check');
    await focusOn(summary());
    answer(blocked);
    await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
    await button('Check my computer');
  });

  it('ends when the person goes to another page', async () => {
    const { signals } = await startSetupCheck();
    await press('Check my computer');
    screen.getByRole('link', { name: 'Sign-in security' }).click();
    await heading('Keep your account yours');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('ends when the browser leaves the page', async () => {
    const { signals } = await startSetupCheck();
    window.dispatchEvent(new Event('pagehide'));
    await summaryIs('You stopped the check');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('that cannot load what it needs says that the page has to be loaded again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { load } = await openSetupCheck();
    load.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
    await stepsAre('passed', 'unknown', 'unknown', 'unknown', 'unknown', 'passed');
    await press('Check my computer');
    await heading('Reload this page');
  });
});

describe('once it is over', () => {
  it('the keyboard goes on from the summary', async () => {
    const { answer } = await startSetupCheck();
    answer(blocked);
    await summaryIs('Problem found: Browser permission');
    await focusOn(summary());
    // The steps name the button.
    await button('Try again');
  });

  it('it goes on by itself when something has changed, and leaves the keyboard where it is', async () => {
    const { answer, somethingChanged, signals } = await startSetupCheck();
    answer(blocked);
    await summaryIs('Problem found: Browser permission');
    const copy = await button('Copy the report');
    copy.focus();
    somethingChanged();
    await summaryIs('Checking your computer');
    expect(signals).toHaveLength(2);
    answer(accepted);
    await summaryIs(/^Everything works/);
    expect(document.activeElement).toBe(await button('Copy the report'));
  });

  it('checking again asks for PingOne again too', async () => {
    const pingOne = oneAfterTheOther(pingOneIs(false), pingOneIs(true));
    const { answer, signals } = await startSetupCheck({ pingOne });
    answer(accepted);
    await summaryIs('Problem found: Connection to PingOne');
    await press('Check again');
    await waitFor(() => expect(signals).toHaveLength(2));
    answer(accepted);
    await summaryIs(/^Everything works/);
    expect(network.calls(setupCheck)).toHaveLength(2);
  });

  it('W6: says whom to ask, in the company’s own words', async () => {
    const { answer } = await startSetupCheck({
      settings: { ...defaultSettings, helpDesk: 'extension 4357' },
    });
    answer(blocked);
    await screen.findByText('Still stuck? Send the report below to extension 4357.');
  });

  it('tries every address that the server names', async () => {
    const urls = [agentUrl, 'http://localhost:9411'];
    const desktopAgent = { url: agentUrl, urls, reportOutcomes: false };
    const { load, answer } = await startSetupCheck({ session: json({ ...nobody, desktopAgent }) });
    expect(load).toHaveBeenCalledWith(desktopAgent);
    answer(accepted);
    expect(await report()).toContain(`Addresses tried: ${urls.join(', ')}`);
  });
});
