import { lazy, type ReactNode, Suspense } from 'react';

const sessionEnd = () => import('./session-end.tsx');
const nothing = { SessionEnd: (): ReactNode => null };

// Where it cannot be loaded the page works all the same, and the session ends without a warning.
const Loaded = lazy(async () => ({ default: (await sessionEnd().catch(() => nothing)).SessionEnd }));

/** No page waits for the warning before the end of the session, so it comes after them. */
export function SessionEnd() {
  return (
    <Suspense>
      <Loaded />
    </Suspense>
  );
}
