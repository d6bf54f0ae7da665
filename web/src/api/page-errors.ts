import { describeBrowser } from 'pingid-desktop-agent';
import type { PageError, PageErrorKind } from 'shared';
import { pagePaths } from 'shared/page-paths';
import { request } from './request.ts';

const className = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/**
 * Counts an error of the page's own for the operator. Neither its message nor its stack is sent: they may quote what the
 * person typed.
 */
export function reportPageError(kind: PageErrorKind, error: unknown): void {
  const { family, majorVersion } = describeBrowser(navigator);
  const build = buildName();
  const body: PageError = {
    kind,
    name: error instanceof Error && className.test(error.name) ? error.name : 'Error',
    page: pagePaths.find((path) => path === window.location.pathname) ?? 'other',
    ...(build && { build }),
    browser: { family, ...(majorVersion && { majorVersion }) },
  };
  // It counts for the operator only; the person goes on without it.
  request('POST', '/api/page-errors', { body, keepalive: true }).catch(() => undefined);
}

/** The main script's file has a name of its own in each build. */
export function buildName(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return script ? new URL(script.src).pathname.split('/').at(-1) : undefined;
}
