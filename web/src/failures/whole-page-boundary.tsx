import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../api/api-problem.ts';
import { readSession } from '../api/session.ts';
import { useMessages } from '../messages/language-provider.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { Actions, Button } from '../ui/button.tsx';
import { Illustration } from '../ui/illustrations/illustration.tsx';
import { ChunkLoadError } from '../ui/lazy.tsx';
import { Page } from '../ui/page.tsx';

/** Stands in for a page that could not be loaded, or that failed while it was drawn. */
export function WholePageBoundary({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  return (
    <Boundary
      place={place}
      failure={(tryAgain, error) =>
        error instanceof ChunkLoadError ? <NotLoaded onTryAgain={tryAgain} /> : <Broken />
      }
    >
      {children}
    </Boundary>
  );
}

/** Mostly because a new version was deployed while this one was open, so that a part of it is no longer there to load. */
function NotLoaded({ onTryAgain }: { onTryAgain: () => void }) {
  const { common, failures } = useMessages();
  const isOffline = useIsOffline();
  if (!isOffline) return <ReloadPage {...failures.pageOutdated} />;
  const { title, text } = failures.problems.network_unreachable;
  return (
    <Page title={title} narrow illustration={<Illustration scene="offline" />} lead={<p>{text}</p>}>
      <Actions>
        <Button kind="primary" onClick={onTryAgain}>
          {common.tryAgain}
        </Button>
      </Actions>
    </Page>
  );
}

function Broken() {
  return <ReloadPage {...useMessages().failures.pageBroken} />;
}

function ReloadPage({ title, text, action }: { title: string; text: string; action: string }) {
  return (
    <Page title={title} narrow illustration={<Illustration scene="error" />} lead={<p>{text}</p>}>
      <Actions>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {action}
        </Button>
      </Actions>
    </Page>
  );
}

/** The browser does not say why a part could not be loaded, so something else is asked for. */
function useIsOffline(): boolean {
  const [isOffline, setIsOffline] = useState(!navigator.onLine);
  useEffect(() => {
    void readSession().catch((error) =>
      setIsOffline(error instanceof ApiProblem && error.code === 'network_unreachable'),
    );
  }, []);
  return isOffline;
}
