import { describeBrowser } from '../desktop-agent/browser.ts';
import { request } from './request.ts';

export type PageErrorKind = 'render' | 'chunk' | 'unhandled';

const routes = [
  '/',
  '/mfa',
  '/sessions',
  '/payroll',
  '/signed-in-again',
  '/sign-in',
  '/setup-check',
  '/signed-out',
  '/sign-in-problem',
];
const className = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/**
 * Counts an error of the page's own for the operator. Neither its message nor its stack is sent: there may be something
 * of the person's in them.
 */
export function reportPageError(kind: PageErrorKind, error: unknown): void {
  const { pathname } = window.location;
  const { family, majorVersion } = describeBrowser(navigator);
  const build = buildName();
  const body = {
    kind,
    name: error instanceof Error && className.test(error.name) ? error.name : 'Error',
    page: routes.includes(pathname) ? pathname : '/',
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
