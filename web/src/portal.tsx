import type { SignedInSession } from './api/session.ts';
import { DevicesPage } from './features/devices/devices-page.tsx';
import { lazyComponent } from './ui/lazy.tsx';

// Offered only after a device was removed.
const EndOtherSessions = lazyComponent(
  async () => (await import('./features/sessions/index.ts')).EndOtherSessions,
);

/** The portal, of what the features contribute to it. */
export function Portal({ session }: { session: SignedInSession }) {
  return (
    <DevicesPage session={session} otherSessions={<EndOtherSessions session={session} afterRemoval />} />
  );
}
