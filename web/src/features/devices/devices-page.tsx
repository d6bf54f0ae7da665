import { type ReactNode, useEffect, useState } from 'react';
import type { Device, DeviceList as List } from 'shared';
import { Redirect } from 'wouter';
import { useDeviceList } from '../../api/devices.ts';
import { toFailure } from '../../api/failure.ts';
import type { SignedInSession } from '../../api/session.ts';
import { desktopType, isActive } from '../../device/device.ts';
import { findThisComputer, rememberThisComputer } from '../../device/this-computer.ts';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { currentPlace, mfaHref } from '../../navigation/hrefs.ts';
import { LoadingPage } from '../../session/session-gate.tsx';
import { Stack } from '../../ui/card.tsx';
import { preloadWhenIdle } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AddComputerCard, AddedAlready, preloadPairingViews } from './add-computer-card.tsx';
import { DeviceList } from './device-list.tsx';
import { preloadDeviceForms } from './device-row.tsx';
import { AccountSummary } from './summary.tsx';
import { loadPairing, useAddComputer } from './use-add-computer.ts';

interface DevicesPageProps {
  session: SignedInSession;
  /** Offered once a device was removed: maybe it was lost, and is still signed in. */
  otherSessions: ReactNode;
}

/** The portal: the person's devices, and adding this computer. */
export function DevicesPage(props: DevicesPageProps) {
  const { session } = props;
  const { devices: t } = useMessages();
  const { data: list, error, mutate: readAgain } = useDeviceList(session.user.id);
  const isLedToMfa = useIsLedToMfa(session, list?.devices);

  // Avoid flashing the portal before redirecting to MFA.
  if (isLedToMfa === undefined && !error) return <LoadingPage />;
  if (isLedToMfa) return <Redirect to={mfaHref(currentPlace())} replace />;
  return (
    <Page title={t.greeting(session.user.name ?? session.user.username)} documentTitle={t.title}>
      {list ? (
        <Devices {...props} list={list} />
      ) : error ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      ) : (
        <Skeleton rows={3} label={t.loading} />
      )}
    </Page>
  );
}

function Devices({ list, session, otherSessions }: DevicesPageProps & { list: List }) {
  const [hasRemoved, setHasRemoved] = useState(false);
  useEffect(() => preloadWhenIdle(preloadPairingViews, preloadDeviceForms, loadPairing), []);
  const adding = useAddComputer(session, list.devices);
  const verifiedWith = useVerifiedHere(session, list.devices);
  // What is being added is in the card until it is done.
  const devices = list.devices.filter(({ pairingOpen }) => !(pairingOpen && adding.isRunning));
  const thisComputer = findThisComputer(devices, verifiedWith?.id);
  const isAdded = thisComputer.size > 0 && !adding.isOpen;
  return (
    <Stack gap="large">
      <AccountSummary {...{ session, devices }} isBusy={adding.isOpen} />
      {!isAdded && (
        <AddComputerCard {...{ session, adding }} limits={list.pairing} isFirst={!devices.some(isActive)} />
      )}
      <DeviceList
        {...{ devices, session, thisComputer, adding }}
        onRemoved={() => setHasRemoved(true)}
        offer={hasRemoved && otherSessions}
      />
      {isAdded && list.pairing?.allowed !== false && <AddedAlready adding={adding} />}
    </Stack>
  );
}

/** Who verified with PingID Desktop in this browser did so on this computer, even if it was added elsewhere. */
function useVerifiedHere({ steppedUpWith }: SignedInSession, devices: readonly Device[]): Device | undefined {
  const verifiedWith = devices.find(({ id, type }) => type === desktopType && id === steppedUpWith?.id);
  useEffect(() => {
    if (verifiedWith) rememberThisComputer(verifiedWith);
  }, [verifiedWith]);
  return verifiedWith;
}

/**
 * Decided on arrival only: somebody who has just added the first device is offered to verify, not led away.
 * `undefined` as long as it depends on devices that are not there yet.
 */
function useIsLedToMfa({ mfaAtSignIn, level }: SignedInSession, devices?: Device[]): boolean | undefined {
  const [isLed, setIsLed] = useState(mfaAtSignIn && level !== 2 ? undefined : false);
  if (isLed !== undefined || !devices) return isLed;
  const isLedNow = devices.some(isActive);
  setIsLed(isLedNow);
  return isLedNow;
}
