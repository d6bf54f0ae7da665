// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { type AskingDesktop, followCall } from '../../src/desktop-app/follow-agent.ts';

const browser = { family: 'chrome', engine: 'chromium', majorVersion: 156, system: 'mac' } as const;

function following() {
  const show = vi.fn<(asking: AskingDesktop) => void>();
  const { onProgress, beforePrompt } = followCall(show);
  return { onProgress, beforePrompt, show, shown: () => show.mock.calls.map(([{ state }]) => state) };
}

describe('what a page shows of a call', () => {
  it('is there from the start, and changes with each phase', () => {
    const { onProgress, beforePrompt, shown } = following();
    void beforePrompt?.({ why: 'first_time', browser });
    onProgress?.({ phase: 'calling', elapsedMs: 10 });
    onProgress?.({ phase: 'waiting_for_person', elapsedMs: 600 });
    expect(shown()).toEqual([
      { phase: 'idle' },
      { phase: 'explaining', why: 'first_time' },
      { phase: 'calling', elapsedMs: 10 },
      { phase: 'waiting_for_person', elapsedMs: 600 },
    ]);
  });

  it('changes once a second while one waits', () => {
    const { onProgress, shown } = following();
    for (const elapsedMs of [700, 950, 1200, 1450, 1950, 2200])
      onProgress?.({ phase: 'waiting_for_person', elapsedMs });
    expect(shown().slice(1)).toEqual(
      [700, 1200, 2200].map((elapsedMs) => ({ phase: 'waiting_for_person', elapsedMs })),
    );
  });

  it('lets the call go on once the person does', async () => {
    const { beforePrompt, show } = following();
    const wentOn = vi.fn();
    const waiting = beforePrompt?.({ why: 'last_chance', browser }).then(wentOn);
    await Promise.resolve();
    expect(wentOn).not.toHaveBeenCalled();
    show.mock.lastCall?.[0].proceed();
    await waiting;
    expect(wentOn).toHaveBeenCalledOnce();
  });
});
