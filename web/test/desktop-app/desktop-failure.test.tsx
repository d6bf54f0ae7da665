import { cleanup, screen } from '@testing-library/react';
import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorDetails,
} from 'pingid-desktop-agent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureNotice } from '../../src/failures/failure-notice.tsx';
import { defaultSettings } from '../../src/settings.tsx';
import { button, focusOn, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';
import { userAgents } from '../ui/user-agents.ts';

const onTryAgain = vi.fn();
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  onTryAgain.mockReset();
  writeText.mockReset().mockResolvedValue();
  inBrowser('chrome');
});

function inBrowser(name: keyof typeof userAgents) {
  vi.stubGlobal('navigator', { languages: ['en-US'], userAgent: userAgents[name], clipboard: { writeText } });
}

interface Shown extends DesktopAgentErrorDetails {
  takesFocus?: boolean;
}

async function show(code: DesktopAgentErrorCode, { takesFocus = true, ...details }: Shown = {}) {
  renderInPage(
    <FailureNotice failure={new DesktopAgentError(code, details)} {...{ onTryAgain, takesFocus }}>
      <button type="button">Use another device</button>
    </FailureNotice>,
  );
  await screen.findByRole('note');
  return screen;
}

function foldTitled(title: string): HTMLDetailsElement {
  const fold = screen.getByText(title).closest('details');
  if (!fold) throw new Error(`${title} is no fold`);
  return fold;
}

describe('a failure of PingID Desktop', () => {
  it('is announced, and takes the place of what had the focus', async () => {
    await show('unreachable');
    await focusOn(screen.getByRole('note'));
  });

  it('leaves the focus alone where it took nobody’s place', async () => {
    await show('unreachable', { takesFocus: false });
    expect(document.activeElement).toBe(document.body);
  });

  it('shows what to do as numbered steps, with a picture that adds nothing to the words', async () => {
    const notice = await show('permission_blocked');
    expect(notice.getAllByRole('listitem').map((item) => item.textContent)).toContain(
      'Turn on “Apps on device”.',
    );
    expect(document.querySelector('svg[viewBox^="0 0 320"]')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says that the page goes on by itself only where it does', async () => {
    const notice = await show('unreachable');
    const line = notice.getByText('We’ll keep looking. This page will continue on its own.');
    expect(line.getAttribute('role')).toBe('status');
  });

  it('waits for a click where the browser may be asking', async () => {
    const notice = await show('unreachable_or_unasked');
    expect(notice.queryByText(/goes on by itself/)).toBeNull();
    await press('Try again');
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('always leaves another way on', async () => {
    const notice = await show('browser_cannot');
    expect(notice.getByRole('button', { name: 'Use another device' })).toBeDefined();
  });

  it('in a frame leads to a tab of its own, which learns nothing of this one', async () => {
    await show('permission_not_delegated', { reason: 'frame' });
    const link = screen.getByRole('link', { name: 'Open in a new tab' });
    expect(link.getAttribute('href')).toBe(location.href);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('has no details where the person stopped it', async () => {
    const notice = await show('cancelled');
    expect(notice.queryByText('Details for your help desk')).toBeNull();
  });
});

describe('a browser that cannot', () => {
  it('is given the address for another one, before trying again', async () => {
    inBrowser('safari');
    await show('browser_cannot');
    expect((await button('Copy the address')).className).toContain('primary');
    expect((await button('Try again')).className).not.toContain('primary');
    await press('Copy the address');
    expect(writeText).toHaveBeenCalledWith(location.href);
    await screen.findByText('Copied');
  });
});

describe('the details for the help desk', () => {
  it('are folded away, and not read out when they open', async () => {
    await show('permission_blocked', { permission: 'denied' });
    const fold = foldTitled('Details for your help desk');
    expect(fold.open).toBe(false);
    expect(fold.closest('[role=alert], [role=status], [aria-live]')).toBeNull();
    expect(fold.querySelector('pre')?.textContent).toMatch(/^Code: permission_blocked\nPermission: denied\n/);
  });

  it('are copied as they stand there', async () => {
    await show('refused', { status: 403, agentError: 'user_declined' });
    await press('Copy the details');
    await screen.findByText('Copied');
    expect(writeText).toHaveBeenCalledWith(
      foldTitled('Details for your help desk').querySelector('pre')?.textContent,
    );
    expect(writeText.mock.calls[0]?.[0]).toContain('Status: 403 (user_declined)');
  });

  it('do not have the path or the query of the page', async () => {
    window.history.replaceState(null, '', '/mfa?return_to=%2Fpayroll');
    const notice = await show('timed_out');
    expect(notice.getByText(/^Code: timed_out/).textContent).not.toMatch(/mfa|payroll/);
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['knows no way to copy', undefined],
  ])('are selected where the browser %s, and the person is told', async (_why, clipboard) => {
    vi.stubGlobal('navigator', { languages: ['en-US'], userAgent: userAgents.firefox, clipboard });
    await show('timed_out');
    await press('Copy the details');
    await screen.findByText(/^Your browser doesn’t allow copying\. The text is selected: press Ctrl\+C\.$/);
    expect(getSelection()?.toString()).toMatch(/^Code: timed_out/);
  });
});

describe('PingID Desktop that is not there', () => {
  const settings = {
    ...defaultSettings,
    helpDesk: 'the IT help desk, extension 4357',
    desktopAppDownloadUrls: { any: 'https://get.example/any', windows: 'https://get.example/windows' },
  };
  const open = async () => {
    const failure = new DesktopAgentError('unreachable');
    renderInPage(<FailureNotice {...{ failure, onTryAgain }} />, { settings });
    await screen.findByRole('link', { name: /^Get PingID Desktop/ });
  };
  const href = () => screen.getByRole('link', { name: /^Get PingID Desktop/ }).getAttribute('href');

  it('can be downloaded where the company says: for this system, or for any', async () => {
    inBrowser('firefox');
    await open();
    expect(href()).toBe('https://get.example/windows');
    cleanup();
    inBrowser('safari');
    await open();
    expect(href()).toBe('https://get.example/any');
  });

  it('W6: names the help desk by its own words, without brackets', async () => {
    await open();
    screen.getByText('Need help? Contact the IT help desk, extension 4357.');
  });

  it('has no link where nobody has said from where', async () => {
    await show('unreachable');
    expect(screen.queryByRole('link', { name: /^Get PingID Desktop/ })).toBeNull();
  });
});

describe('the part about PingID Desktop', () => {
  it('has the keyboard’s place kept for it until it is loaded', async () => {
    vi.resetModules();
    const { FailureNotice: Fresh } = await import('../../src/failures/failure-notice.tsx');
    const { DesktopAgentError: FreshError } = await import('pingid-desktop-agent');
    const { renderInPage: renderFresh } = await import('../render-in-page.tsx');
    renderFresh(<Fresh failure={new FreshError('unreachable')} onTryAgain={onTryAgain} />);
    expect(screen.queryByRole('note')).toBeNull();
    expect(document.activeElement?.textContent).toBe('');
    expect(document.activeElement).not.toBe(document.body);
    await focusOn(await screen.findByRole('note'));
  });
});
