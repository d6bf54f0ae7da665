import { useEffect, useRef } from 'react';

/** Moves the focus to what has just come up, so that keyboard and screen reader go on from there. */
export function useFocusOnArrival<T extends HTMLElement>(active = true) {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (active) ref.current?.focus();
  }, [active]);
  return ref;
}
