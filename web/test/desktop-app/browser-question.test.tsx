import { screen } from '@testing-library/react';
import { type Browser, describeBrowser, type PromptAhead } from 'pingid-desktop-agent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserQuestion } from '../../src/desktop-app/browser-question.tsx';
import { focusOn, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';
import { userAgents } from '../ui/user-agents.ts';

const onContinue = vi.fn();
const onCancel = vi.fn();
const browserOf = (name: keyof typeof userAgents): Browser =>
  describeBrowser({ userAgent: userAgents[name] });

beforeEach(() => {
  onContinue.mockReset();
  onCancel.mockReset();
});

function show(name: keyof typeof userAgents, why: PromptAhead['why'] = 'first_time') {
  renderInPage(
    <BrowserQuestion
      {...{ why, onContinue, onCancel }}
      browser={browserOf(name)}
      host="portal.example.com"
    />,
  );
  return screen.getByRole('group', {
    name: 'Your browser may ask whether portal.example.com may reach apps on this device.',
  });
}

describe('the question that the browser is about to ask', () => {
  it('is explained to who reads and to who listens', async () => {
    const explanation = show('chrome');
    await focusOn(explanation);
    const description = document.getElementById(explanation.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('That is how this page talks to PingID Desktop. Choose Allow.');
  });

  it('comes after a click, or not at all', async () => {
    show('chrome');
    await press('Continue');
    expect(onContinue).toHaveBeenCalledOnce();
    await press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['chrome', 'portal.example.com wants to'],
    ['firefox', 'Remember my choice for this site'],
  ] as const)('is drawn as %s asks it', (name, words) => {
    expect(show(name).querySelector('svg[aria-hidden=true]')?.textContent).toContain(words);
  });

  it('is not drawn for a browser whose question nobody has seen', () => {
    expect(show('safari').querySelector('svg')).toBeNull();
  });

  it('is to be remembered by Firefox, which else asks in every tab', () => {
    expect(show('firefox').textContent).toContain('Tick “Remember my choice for this site”');
  });

  it('warns before the browser stops asking', () => {
    expect(show('chrome', 'last_chance').textContent).toContain(
      'Do not close it: if it is closed once more without a choice, Chrome does not ask again for a week.',
    );
  });

  it('has room for a long name in its picture', () => {
    renderInPage(
      <BrowserQuestion
        {...{ why: 'first_time', onContinue, onCancel }}
        browser={browserOf('chrome')}
        host="a-very-long-name-of-a-department.portal.example.com"
      />,
    );
    expect(screen.getByText('a-very-long-name-of-a…')).toBeDefined();
  });
});
