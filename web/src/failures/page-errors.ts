import { useCallback, useEffect, useRef } from 'react';
import type { PageErrorKind } from 'shared';
import { reportPageError } from '../api/page-errors.ts';
import { ChunkLoadError } from '../ui/lazy.tsx';

// One mistake may repeat without end, and the first few tell all there is to know.
const mostReports = 5;

/**
 * Tells the operator of errors in our own code: the one given to the function that it returns, which the boundary around
 * the page has caught, and those that nobody catches.
 */
export function usePageErrors(): (error: unknown) => void {
  const reported = useRef(0);
  const report = useCallback((kind: PageErrorKind, error: unknown) => {
    if (reported.current >= mostReports) return;
    reported.current += 1;
    reportPageError(kind, error);
  }, []);

  useEffect(() => {
    const onError = ({ error, filename }: ErrorEvent) => {
      if (isOurs(filename)) report('unhandled', error);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => report('unhandled', reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [report]);

  return useCallback(
    (error) => report(error instanceof ChunkLoadError ? 'chunk' : 'render', error),
    [report],
  );
}

/** Extensions run their own scripts in the page. */
function isOurs(filename: string): boolean {
  return filename.startsWith(window.location.origin);
}
