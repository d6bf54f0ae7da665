import type { SignedInSession } from './api/session.ts';
import { PortalPage } from './features/devices/portal-page.tsx';
import { SessionStrength } from './session/session-strength.tsx';
import { lazyComponent } from './ui/lazy.tsx';

const EndOtherSessions = lazyComponent(
  async () => (await import('./features/sessions/index.ts')).EndOtherSessions,
);

/** The portal, of what the features contribute to it. */
export function Portal({ session }: { session: SignedInSession }) {
  return (
    <PortalPage
      session={session}
      sessionStrength={(devices) => <SessionStrength {...{ session, devices }} />}
      otherSessions={<EndOtherSessions session={session} />}
    />
  );
}
