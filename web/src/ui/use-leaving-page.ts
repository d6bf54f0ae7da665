import { useEffect, useRef } from 'react';

/**
 * Reloading, closing the tab and going to another site run no clean-up of React's. The browser may bring the page back
 * exactly as it was left, so it is left as it should come back.
 */
export function useLeavingPage(onLeave: () => void): void {
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
