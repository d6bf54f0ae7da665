import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../api/api-problem.ts';
import { readSession } from '../api/session.ts';
import { Boundary } from '../ui/boundary.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { problemWords } from './problem-words.ts';

/**
 * Stands in for a page that could not be drawn: mostly because a new version was put in place while this one was open,
 * so that a part of it is no longer there to load.
 */
export function WholePageBoundary({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  return (
    <Boundary place={place} failure={(tryAgain) => <PageFailure onTryAgain={tryAgain} />}>
      {children}
    </Boundary>
  );
}

function PageFailure({ onTryAgain }: { onTryAgain: () => void }) {
  const hasNoConnection = useHasNoConnection();
  const words = hasNoConnection ? noConnection : outdated;
  return (
    <Page title={words.title} narrow>
      <p>{words.text}</p>
      <div className="actions">
        <Button kind="primary" onClick={hasNoConnection ? onTryAgain : () => window.location.reload()}>
          {words.action}
        </Button>
      </div>
    </Page>
  );
}

const outdated = {
  title: 'This page has to be loaded again',
  text: 'It was updated in the meantime, or did not load completely. What you saved is not lost.',
  action: 'Load again',
};

const noConnection = { ...problemWords.network_unreachable, action: 'Try again' };

/** The browser does not say why a part could not be loaded, so something else is asked for. */
function useHasNoConnection(): boolean {
  const [hasNone, setHasNone] = useState(!navigator.onLine);
  useEffect(() => {
    void readSession().catch((error) =>
      setHasNone(error instanceof ApiProblem && error.code === 'network_unreachable'),
    );
  }, []);
  return hasNone;
}
