import { useEffect, useRef } from 'react';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { createDesktopAgent } from '../desktop-agent/index.ts';

/** Tries again by itself as soon as that makes sense: the browser allows it now, or PingID Desktop has come up. */
export function useAnotherTry(error: DesktopAgentError, onTryAgain: () => void): void {
  const tryAgain = useRef(onTryAgain);
  useEffect(() => {
    tryAgain.current = onTryAgain;
  });

  useEffect(() => {
    const controller = new AbortController();
    const agent = createDesktopAgent({ addresses: error.addresses });
    agent.whenWorthTrying(error, { signal: controller.signal }).then(
      () => tryAgain.current(),
      () => undefined, // The person has gone on.
    );
    return () => controller.abort();
  }, [error]);
}
