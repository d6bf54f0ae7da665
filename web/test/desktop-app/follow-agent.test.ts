// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { createDesktopAgent, type DesktopAgentState } from '../../src/desktop-agent/index.ts';
import { type AskingDesktop, followAgent } from '../../src/desktop-app/follow-agent.ts';
import { fakePlatform } from '../desktop-agent/fake-platform.ts';

/** A client that goes through the states which the test tells it. */
function following() {
  const listeners = new Set<(state: DesktopAgentState) => void>();
  const agent = {
    ...createDesktopAgent({ addresses: [], platform: fakePlatform() }),
    subscribe: (listener: (state: DesktopAgentState) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const show = vi.fn<(asking: AskingDesktop) => void>();
  const { stop } = followAgent(agent, show);
  const enter = (state: DesktopAgentState) => listeners.forEach((listener) => void listener(state));
  return { enter, stop, shown: () => show.mock.calls.map(([{ state }]) => state) };
}

describe('what a page shows of a call', () => {
  it('is there from the start, and changes with each phase', () => {
    const { enter, shown } = following();
    enter({ phase: 'explaining', why: 'first_time', elapsedMs: 5 });
    enter({ phase: 'calling', elapsedMs: 10 });
    enter({ phase: 'waiting_for_person', elapsedMs: 600 });
    expect(shown().map(({ phase }) => phase)).toEqual([
      'idle',
      'explaining',
      'calling',
      'waiting_for_person',
    ]);
  });

  it('changes once a second while one waits', () => {
    const { enter, shown } = following();
    for (const elapsedMs of [700, 950, 1200, 1450, 1950, 2200])
      enter({ phase: 'waiting_for_person', elapsedMs });
    expect(shown().slice(1)).toEqual(
      [700, 1200, 2200].map((elapsedMs) => ({ phase: 'waiting_for_person', elapsedMs })),
    );
  });

  it('leaves the end to whoever made the call', () => {
    const { enter, shown } = following();
    enter({ phase: 'done', elapsedMs: 10 });
    expect(shown()).toHaveLength(1);
  });

  it('does not change after it was stopped', () => {
    const { enter, stop, shown } = following();
    stop();
    enter({ phase: 'calling', elapsedMs: 10 });
    expect(shown()).toHaveLength(1);
  });
});
