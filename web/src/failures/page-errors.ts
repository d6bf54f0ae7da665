import type { PageErrorKind } from 'shared';
import { reportPageError } from '../api/page-errors.ts';
import { ChunkLoadError } from '../ui/lazy.tsx';

// One mistake may repeat without end, and the first few tell all there is to know.
const mostReports = 5;

/**
 * Tells the operator of errors in our own code that nobody catches, until stopped.
 * @returns what to call with an error that React has caught or could not catch
 */
export function startPageErrorReports() {
  let reported = 0;
  const report = (kind: PageErrorKind, error: unknown) => {
    if (reported >= mostReports) return;
    reported += 1;
    reportPageError(kind, error);
  };
  const onError = ({ error, filename }: ErrorEvent) => {
    if (filename.startsWith(window.location.origin)) report('unhandled', error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    if (isOurs(reason)) report('unhandled', reason);
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return {
    reportRenderError: (error: unknown) =>
      report(error instanceof ChunkLoadError ? 'chunk' : 'render', error),
    stop: () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    },
  };
}

/** Extensions run their own scripts in the page. The stack is looked at here, and never sent. */
function isOurs(reason: unknown): reason is Error {
  return reason instanceof Error && (reason.stack ?? '').includes(window.location.origin);
}
