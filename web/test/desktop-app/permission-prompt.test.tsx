import { screen } from '@testing-library/react';
import type { PromptAhead } from 'pingid-desktop-agent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PermissionPrompt } from '../../src/desktop-app/permission-prompt.tsx';
import { focusOn, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';
import { userAgents } from '../ui/user-agents.ts';

const proceed = vi.fn();
const onCancel = vi.fn();

beforeEach(() => {
  proceed.mockReset();
  onCancel.mockReset();
});

function show(name: keyof typeof userAgents, why: PromptAhead['why'] = 'first_time') {
  vi.stubGlobal('navigator', { languages: ['en-US'], userAgent: userAgents[name] });
  renderInPage(<PermissionPrompt {...{ why, proceed, onCancel }} />);
  return screen.getByRole('group', {
    name: 'Your browser will ask for permission',
  });
}

describe('the question that the browser is about to ask', () => {
  it('is explained to who reads and to who listens', async () => {
    const explanation = show('chrome');
    await focusOn(explanation);
    const description = document.getElementById(explanation.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('This page needs it to reach PingID Desktop.Choose “Allow”.');
  });

  it('comes after a click, or not at all', async () => {
    show('chrome');
    await press('Continue');
    expect(proceed).toHaveBeenCalledOnce();
    await press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['chrome', 'portal.example wants to'],
    ['firefox', 'Remember my choice for this site'],
  ] as const)('is drawn as %s asks it', (name, words) => {
    expect(show(name).querySelector('svg[aria-hidden=true]')?.textContent).toContain(words);
  });

  it('is not drawn for a browser whose question nobody has seen', () => {
    expect(show('safari').querySelector('svg')).toBeNull();
  });

  it('is to be remembered by Firefox, which else asks in every tab', () => {
    expect(show('firefox').textContent).toContain('Check “Remember my choice for this site”');
  });

  it('warns before the browser stops asking', () => {
    expect(show('chrome', 'last_chance').textContent).toContain(
      'Don’t close the pop-up without choosing. If you do, your browser won’t ask again for a week.',
    );
  });
});
