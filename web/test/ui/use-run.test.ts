import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Run, useRun } from '../../src/ui/use-run.ts';

interface Step {
  name: string;
}

afterEach(cleanup);

function openFlow() {
  const { result, unmount } = renderHook(() => useRun<Step>({ name: 'ready' }), { wrapper: StrictMode });
  const begin = () => {
    const runs: Run<Step>[] = [];
    act(() => result.current.run(async (run) => void runs.push(run)));
    expect(runs).toHaveLength(1);
    const [run] = runs;
    if (!run) throw new Error('The run did not begin');
    return { signal: run.signal, show: (name: string) => act(() => run.show({ name })) };
  };
  return {
    begin,
    unmount,
    goTo: (name: string) => act(() => result.current.goTo({ name })),
    shown: () => result.current.step.name,
  };
}

describe('a flow', () => {
  it('shows what its run says', () => {
    const flow = openFlow();
    expect(flow.shown()).toBe('ready');
    flow.begin().show('confirming');
    expect(flow.shown()).toBe('confirming');
  });

  it('a new run ends the one before, whose late words are dropped', () => {
    const flow = openFlow();
    const first = flow.begin();
    const second = flow.begin();
    expect(first.signal.aborted).toBe(true);
    expect(second.signal.aborted).toBe(false);
    second.show('second');
    first.show('first');
    expect(flow.shown()).toBe('second');
  });

  it('going back ends the run', () => {
    const flow = openFlow();
    const run = flow.begin();
    flow.goTo('ready');
    run.show('failed');
    expect(run.signal.aborted).toBe(true);
    expect(flow.shown()).toBe('ready');
  });

  it('leaving the page ends the run', () => {
    const flow = openFlow();
    const run = flow.begin();
    flow.unmount();
    expect(run.signal.aborted).toBe(true);
  });
});
