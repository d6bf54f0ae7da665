import type { SignedInSession } from './api/session.ts';
import { DevicesPage } from './features/devices/devices-page.tsx';
import { EndOtherSessions } from './features/sessions/index.ts';

/** The portal, of what the features contribute to it. */
export function Portal({ session }: { session: SignedInSession }) {
  return (
    <DevicesPage session={session} otherSessions={<EndOtherSessions session={session} afterRemoval />} />
  );
}
