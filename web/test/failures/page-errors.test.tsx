import { act, screen } from '@testing-library/react';
import { DesktopAgentError } from 'pingid-desktop-agent';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FailureNotice } from '../../src/failures/failure-notice.tsx';
import { startPageErrorReports } from '../../src/failures/page-errors.ts';
import { WholePageBoundary } from '../../src/failures/whole-page-boundary.tsx';
import { defaultSettings } from '../../src/settings.tsx';
import { lazyComponent } from '../../src/ui/lazy.tsx';
import { json, network, pageErrors } from '../fake-network.ts';
import { nobody } from '../people.ts';
import { heading } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';

const typed = 'what somebody typed';

function reports(): unknown[] {
  return network.calls(pageErrors).map(({ body }) => JSON.parse(body ?? ''));
}

function show(node: ReactNode, settings = defaultSettings): void {
  const { reportRenderError, stop } = startPageErrorReports();
  onTestFinished(stop);
  renderInPage(node, { settings, onCaughtError: reportRenderError });
}

function Broken(): never {
  throw new TypeError(typed);
}

beforeEach(() => {
  // React reports what was caught, which is right in a browser and noise here.
  vi.spyOn(console, 'error').mockReturnValue();
  network.on('GET /api/session', json(nobody));
  window.history.replaceState(null, '', '/sessions?secret=1');
});

describe('W8: an error in our own code', () => {
  it('while the page is drawn is reported, without what it says, and is called by its name', async () => {
    show(
      <WholePageBoundary>
        <Broken />
      </WholePageBoundary>,
    );
    await heading('This page stopped working');
    expect(reports()).toEqual([
      { kind: 'render', name: 'TypeError', page: '/sessions', browser: { family: 'other' } },
    ]);
    expect(network.calls(pageErrors)[0]?.keepalive).toBe(true);
  });

  it('is told apart from a part that could not be loaded', async () => {
    const Part = lazyComponent(() => Promise.reject(new TypeError('Failed to fetch')));
    show(
      <WholePageBoundary>
        <Part />
      </WholePageBoundary>,
    );
    await heading('Reload this page');
    expect(reports()).toEqual([expect.objectContaining({ kind: 'chunk', name: 'ChunkLoadError' })]);
  });

  it('that nobody caught is reported, a few times at most, and an extension’s is not', async () => {
    show(<WholePageBoundary>All there</WholePageBoundary>);
    await screen.findByText('All there');
    const fails = (filename: string) =>
      act(() => window.dispatchEvent(new ErrorEvent('error', { error: new RangeError(typed), filename })));
    fails('chrome-extension://abc/content.js');
    expect(reports()).toEqual([]);
    for (let times = 0; times < 20; times += 1) fails(`${window.location.origin}/assets/index.js`);
    expect(reports()).toHaveLength(5);
    expect(reports()[0]).toMatchObject({ kind: 'unhandled', name: 'RangeError' });
  });

  it('in a promise that nobody handles is reported where it is ours', () => {
    show('All there');
    const rejects = (stack: string) => {
      const reason = Object.assign(new RangeError(typed), { stack });
      const promise = Promise.reject(reason);
      promise.catch(() => undefined);
      window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
    };
    rejects('RangeError\n at chrome-extension://abc/content.js:1');
    expect(reports()).toEqual([]);
    rejects(`RangeError\n at ${window.location.origin}/assets/index.js:1`);
    expect(reports()).toEqual([expect.objectContaining({ kind: 'unhandled', name: 'RangeError' })]);
  });

  it('in a part of the page with a boundary of its own is not called a lost connection', async () => {
    const error = new DesktopAgentError('unreachable');
    const settings = {
      ...defaultSettings,
      get desktopAppDownloadUrls(): never {
        throw new TypeError(typed);
      },
    };
    show(
      <WholePageBoundary>
        <FailureNotice failure={error} onTryAgain={() => undefined} />
      </WholePageBoundary>,
      settings,
    );
    await heading('This page stopped working');
  });
});
