import { useEffect, useRef } from 'react';

/** Reloading, closing the tab and going to another site run no clean-up of React's. */
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
