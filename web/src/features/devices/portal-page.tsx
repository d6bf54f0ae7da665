import { type ReactNode, useState } from 'react';
import type { Device } from 'shared';
import { Link, Redirect } from 'wouter';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { currentPlace, mfaHref } from '../../navigation/hrefs.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toFailure } from '../../words/failure.ts';
import { AddThisComputer } from './add-this-computer.tsx';
import { DeviceList } from './device-list.tsx';
import { isActive } from './device-status.ts';
import { usePairingCard } from './use-pairing-card.ts';

interface PortalPageProps {
  session: SignedInSession;
  /** How strongly the person is signed in, in words. */
  sessionStrength: (canConfirm: boolean) => ReactNode;
  /** Offered once the devices have changed: maybe another one should not be signed in any longer. */
  otherSessions: ReactNode;
}

export function PortalPage(props: PortalPageProps) {
  const { session } = props;
  const { data: devices, error, mutate: readAgain } = useDevices(session.user.id);
  const greeting = `Hello, ${session.user.name ?? session.user.username}`;

  return (
    <Page title={greeting} documentTitle="Your devices">
      {devices ? (
        <Portal {...props} devices={devices} />
      ) : error ? (
        <FailureNotice failure={toFailure(error)} onTryAgain={() => void readAgain()} takesFocus={false} />
      ) : (
        <Skeleton lines={4} label="Loading your devices" />
      )}
    </Page>
  );
}

function Portal({
  devices,
  session,
  sessionStrength,
  otherSessions,
}: PortalPageProps & { devices: Device[] }) {
  // Decided on arrival only: somebody who has just added the first device is offered to confirm, not led away.
  const [confirmFirst] = useState(() => isLedToMfa(session, devices));
  const [hasRemoved, setHasRemoved] = useState(false);
  const card = usePairingCard(session);
  if (confirmFirst) return <Redirect to={mfaHref(currentPlace())} replace />;

  const isEmpty = devices.length === 0 && !card.isOpen;
  return (
    <>
      {sessionStrength(devices.some(isActive))}
      <AddThisComputer session={session} card={card} isFirst={isEmpty} />
      <DeviceList
        {...{ devices, session }}
        addedId={card.addedId}
        onRemoved={() => setHasRemoved(true)}
        offer={(hasRemoved || card.hasAdded) && otherSessions}
      />
      <p>
        <Link href="/sessions">Where you are signed in</Link>
      </p>
    </>
  );
}

function isLedToMfa(session: SignedInSession, devices: Device[]): boolean {
  return session.mfaAtSignIn && session.level !== 2 && devices.some(isActive);
}
