import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { fakePermissions } from 'pingid-desktop-agent/test/fake-permissions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app.tsx';
import { DesktopFailure, loadDesktopApp } from '../../src/desktop-app/lazy.tsx';

import { held, json, network, noContent } from '../fake-network.ts';
import { creationOptions, newDesktop, register, sharon } from '../people.ts';
import { renderInPage } from '../render-in-page.tsx';

const allow = /Your browser is asking for permission|Look for your browser’s pop-up/;
// Taken before the clock is faked: modules load in real time.
const afterRealTask = setImmediate;
const slow = /^No answer yet\. Look for the PingID Desktop window/;

describe('somebody who waits for PingID Desktop', () => {
  beforeEach(async () => {
    // Loading takes time that no fake clock counts.
    await Promise.all([loadDesktopApp(), DesktopFailure.preload(), import('../../src/portal.tsx')]);
    vi.useFakeTimers();
  });
  afterEach(async () => {
    await act(async () => window.history.pushState(null, '', '/signed-out'));
    await wait(0);
    cleanup();
    localStorage.clear();
    window.history.replaceState(null, '', '/');
    vi.useRealTimers();
  });

  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  /** Until PingID Desktop is called; the faked clock stands still meanwhile. */
  async function called(): Promise<void> {
    for (let tasks = 0; tasks < 5000 && network.calls(register).length === 0; tasks += 1) {
      await act(() => new Promise<void>((resolve) => afterRealTask(resolve)));
    }
    expect(network.calls(register)).toHaveLength(1);
  }

  async function openWaiting(state: PermissionState) {
    const { permissions, change } = fakePermissions(state);
    vi.stubGlobal('navigator', { permissions, languages: ['en-GB'], onLine: true });
    localStorage.setItem('desktop-agent', JSON.stringify({ wasExplained: true }));
    network.on('GET /api/session', json(sharon()));
    network.on('GET /api/devices', json({ devices: [] }));
    network.on('POST /api/devices', json({ device: newDesktop, creationOptions }, 201));
    network.on('DELETE /api/devices/new-1/activation', noContent);
    network.on(register, held().waiting);
    renderInPage(<App />);
    const offer = () => screen.getByRole('button', { name: 'Add this computer' });
    await vi.waitFor(offer, { timeout: 10_000 });
    fireEvent.click(offer());
    await wait(0);
    await called();
    return change;
  }

  it('is told to allow it where the browser may be asking, as long as it may', async () => {
    const change = await openWaiting('prompt');
    expect(screen.queryByText(allow)).toBeNull();
    await wait(750);
    expect(screen.getByText(allow)).toBeDefined();
    await act(async () => change('granted'));
    expect(screen.queryByText(allow)).toBeNull();
  });

  it('is told where to look where it takes long', async () => {
    await openWaiting('granted');
    await wait(14_750);
    expect(screen.queryByText(slow)).toBeNull();
    await wait(250);
    expect(screen.getByText(slow)).toBeDefined();
    expect(screen.queryByText(allow)).toBeNull();
  });

  it('reads that there was no answer once the options have surely expired', async () => {
    await openWaiting('granted');
    await wait(5 * 60_000);
    expect(screen.getByText('PingID Desktop didn’t answer in time')).toBeDefined();
    expect(network.calls(register)[0]?.signal?.aborted).toBe(true);
    expect(network.sent().at(-1)).toBe('DELETE /api/devices/new-1/activation');
  });

  it('is waited for without an end while the browser is asking', async () => {
    await openWaiting('prompt');
    await wait(60 * 60_000);
    expect(screen.getByText(allow)).toBeDefined();
    expect(screen.queryByRole('note')).toBeNull();
  });
});
