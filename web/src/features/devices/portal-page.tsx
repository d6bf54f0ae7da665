import { type ReactNode, useState } from 'react';
import type { Device } from 'shared';
import { Link, Redirect } from 'wouter';
import { useDevices } from '../../api/devices.ts';
import { toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { isActive } from '../../device/device-words.ts';
import { PartBoundary } from '../../failures/part-boundary.tsx';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { currentPlace, mfaHref } from '../../navigation/hrefs.ts';
import { LoadingPage } from '../../session/loading-page.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AddThisComputer } from './add-this-computer.tsx';
import { DeviceList } from './device-list.tsx';
import { usePairingCard } from './use-pairing-card.ts';

interface PortalPageProps {
  session: SignedInSession;
  /** How strongly the person is signed in, in words. */
  sessionStrength: (devices: Device[]) => ReactNode;
  /** Offered once the devices have changed: maybe another one should not be signed in any longer. */
  otherSessions: ReactNode;
}

export function PortalPage(props: PortalPageProps) {
  const { session } = props;
  const { data: devices, error, mutate: readAgain } = useDevices(session.user.id);
  const isLedToMfa = useIsLedToMfa(session, devices);

  // Nobody is greeted only to be led away.
  if (isLedToMfa === undefined && !error) return <LoadingPage />;
  if (isLedToMfa) return <Redirect to={mfaHref(currentPlace())} replace />;
  return (
    <Page title={`Hello, ${session.user.name ?? session.user.username}`} documentTitle="Your devices">
      {devices ? (
        <Portal {...props} devices={devices} />
      ) : error ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
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
  const [hasRemoved, setHasRemoved] = useState(false);
  const card = usePairingCard(session);
  const isEmpty = devices.length === 0 && !card.isOpen;
  return (
    <>
      {sessionStrength(devices)}
      <AddThisComputer session={session} card={card} isFirst={isEmpty} />
      <DeviceList
        {...{ devices, session }}
        addedId={card.addedId}
        onRemoved={() => setHasRemoved(true)}
        offer={
          (hasRemoved || card.hasAdded) && <PartBoundary takesFocus={false}>{otherSessions}</PartBoundary>
        }
      />
      <p>
        <Link href="/sessions">Where you are signed in</Link>
      </p>
    </>
  );
}

/**
 * Decided on arrival only: somebody who has just added the first device is offered to confirm, not led away.
 * `undefined` as long as it depends on devices that are not there yet.
 */
function useIsLedToMfa({ mfaAtSignIn, level }: SignedInSession, devices?: Device[]): boolean | undefined {
  const [isLed, setIsLed] = useState(mfaAtSignIn && level !== 2 ? undefined : false);
  if (isLed !== undefined || !devices) return isLed;
  const isLedNow = devices.some(isActive);
  setIsLed(isLedNow);
  return isLedNow;
}
