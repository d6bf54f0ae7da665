import { useEffect } from 'react';

const unsent = new Set<symbol>();

/** Tells the page that there is something typed which is not sent yet, so that it is not thrown away. */
export function useUnsentInput(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const mark = Symbol();
    unsent.add(mark);
    return () => void unsent.delete(mark);
  }, [isDirty]);
}

export function hasUnsentInput(): boolean {
  return unsent.size > 0;
}
