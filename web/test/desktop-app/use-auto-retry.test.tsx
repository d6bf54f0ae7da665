import { act, cleanup, screen } from '@testing-library/react';
import { DesktopAgentError } from 'pingid-desktop-agent';
import { fakePermissions } from 'pingid-desktop-agent/test/fake-permissions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DesktopFailure } from '../../src/desktop-app/desktop-failure.tsx';
import { network, offline, plain } from '../fake-network.ts';
import { renderInPage, Surrounded } from '../render-in-page.tsx';

const minute = 60_000;
const address = 'http://localhost:9410';
const probe = `GET ${address}/`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A page that shows that PingID Desktop could not be asked; each try fails in the same way. */
async function showFailure(
  code: 'unreachable' | 'permission_blocked' | 'unreachable_or_unasked',
  state: PermissionState,
) {
  const { permissions, change } = fakePermissions(state);
  let isGranted = state === 'granted';
  const permissionNow = () => (isGranted ? 'granted' : state);
  vi.stubGlobal('navigator', { permissions, languages: ['en-US'], userAgent: '' });
  const fail = () => new DesktopAgentError(code, { addresses: [address], permission: permissionNow() });
  const onTryAgain = vi.fn(() => show());
  const show = () =>
    result.rerender(
      <Surrounded>
        <DesktopFailure error={fail()} onTryAgain={onTryAgain}>
          <button type="button">Use another device</button>
        </DesktopFailure>
      </Surrounded>,
    );
  const result = renderInPage(<p>before</p>);
  show();
  await wait(0);
  const allow = async () => {
    isGranted = true;
    await act(async () => change('granted'));
    await wait(0);
  };
  return { onTryAgain, allow, change };
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const possibleNow = () => screen.queryByText(/It should work now/);

describe('trying again by itself', () => {
  it('happens once the app is there', async () => {
    network.on(probe, offline);
    const { onTryAgain } = await showFailure('unreachable', 'granted');
    await wait(minute);
    expect(onTryAgain).not.toHaveBeenCalled();
    network.on(probe, plain(''));
    await wait(minute);
    expect(onTryAgain).toHaveBeenCalled();
  });

  it('has an end where the app goes down at each try: then the page says that it should work, and waits', async () => {
    network.on(probe, plain(''));
    const { onTryAgain } = await showFailure('unreachable', 'granted');
    for (let seconds = 0; seconds < 240; seconds += 10) await wait(10_000);
    expect(onTryAgain).toHaveBeenCalledTimes(2);
    expect(possibleNow()).not.toBeNull();
  });

  it('does not happen out of nothing, long after the person was here', async () => {
    network.on(probe, offline);
    const { onTryAgain } = await showFailure('unreachable', 'granted');
    await wait(6 * minute);
    network.on(probe, plain(''));
    await wait(minute);
    expect(onTryAgain).not.toHaveBeenCalled();
    expect(possibleNow()).not.toBeNull();
  });

  it('happens whenever the person switches it on in the browser, for that is why they did', async () => {
    const { onTryAgain, allow } = await showFailure('permission_blocked', 'denied');
    await wait(60 * minute);
    await allow();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('does not take away what the person is busy with', async () => {
    const { onTryAgain, allow } = await showFailure('permission_blocked', 'denied');
    screen.getByRole('button', { name: 'Use another device' }).focus();
    await allow();
    expect(onTryAgain).not.toHaveBeenCalled();
    expect(possibleNow()).not.toBeNull();
  });
});

describe('a question that was still open when the call failed', () => {
  it('and ends in a block: the page says so, and goes on once it is taken back', async () => {
    const { onTryAgain, allow, change } = await showFailure('unreachable_or_unasked', 'prompt');
    expect(screen.getByText('We couldn’t reach PingID Desktop')).toBeDefined();
    await act(async () => change('denied'));
    await wait(0);
    expect(screen.getByText(/^PingID Desktop is blocked in/)).toBeDefined();
    await allow();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('and ends in a block after the page had said that it should work: it says so no more', async () => {
    const { allow, change } = await showFailure('unreachable_or_unasked', 'prompt');
    screen.getByRole('button', { name: 'Use another device' }).focus();
    await allow();
    expect(possibleNow()).not.toBeNull();
    await act(async () => change('denied'));
    await wait(0);
    expect(screen.getByText(/^PingID Desktop is blocked in/)).toBeDefined();
    expect(possibleNow()).toBeNull();
  });
});
