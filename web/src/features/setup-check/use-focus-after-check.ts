import { useEffect, useRef } from 'react';
import type { DesktopCheck } from './check-desktop.ts';

/** Once a check that the person asked for is over, reading goes on from what came of it. */
export function useFocusAfterCheck(desktop: DesktopCheck) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const isAwaited = useRef(false);
  useEffect(() => {
    if (desktop.name === 'checking' || desktop.name === 'ready' || !isAwaited.current) return;
    isAwaited.current = false;
    sentence.current?.focus();
  }, [desktop.name]);
  const focusWhenOver = () => {
    isAwaited.current = true;
  };
  return { sentence, focusWhenOver };
}
