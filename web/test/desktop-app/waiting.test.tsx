import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { DesktopState } from '../../src/desktop-app/follow-agent.ts';
import { Waiting } from '../../src/desktop-app/waiting.tsx';
import { renderInPage } from '../render-in-page.tsx';
import '../render-app.tsx';
import { userAgents } from '../ui/user-agents.ts';

function show(state: DesktopState, name: keyof typeof userAgents = 'chrome') {
  vi.stubGlobal('navigator', { languages: ['en-US'], userAgent: userAgents[name] });
  renderInPage(<Waiting state={state} />);
  return screen.getByRole('status').textContent;
}

describe('somebody who waits', () => {
  it.each(['idle', 'calling', 'waiting_for_person'] as const)(
    'is not told anything at once while %s',
    (phase) => {
      expect(show({ phase, elapsedMs: 14_000 })).toBe('');
    },
  );

  it('is led to the question of the browser', () => {
    const words = show({ phase: 'waiting_for_permission', elapsedMs: 800 });
    expect(words).toMatch(/^Your browser is asking for permission at the top left .* Choose “Allow”\.$/);
  });

  it('is led to PingID Desktop too where the browser may not be asking after all', () => {
    const words = show({ phase: 'waiting_for_permission', elapsedMs: 3_600_000 });
    expect(words).toMatch(
      /^No answer yet\. Look for your browser’s pop-up.* or look for the PingID Desktop window/,
    );
    expect(screen.queryByText(/Waiting for/)).toBeNull();
  });

  it('in Firefox ticks the box first', () => {
    expect(show({ phase: 'waiting_for_permission', elapsedMs: 800 }, 'firefox')).toContain(
      'Check “Remember my choice for this site” and choose “Allow”',
    );
  });

  it('is told where to look where it takes long, and how long it took, which is not read out', () => {
    expect(show({ phase: 'waiting_for_person', elapsedMs: 76_000 })).toMatch(
      /^No answer yet\. Look for the PingID Desktop window/,
    );
    expect(screen.getByText('Waiting for 1 minute.').closest('[role=status]')).toBeNull();
  });
});
