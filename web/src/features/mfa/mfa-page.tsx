import { useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { safeReturnTo } from '../../navigation/return-to.ts';
import { Laptop } from '../../ui/laptop.tsx';
import { Page } from '../../ui/page.tsx';
import { isUsableDesktop } from '../../words/device-words.ts';
import { MfaStep } from './mfa-step.tsx';
import { NoDevice } from './no-device.tsx';
import { useConfirmation } from './use-confirmation.ts';

/** The step after sign-in at which a person confirms with a device that it is them. */
export function MfaPage({ session }: { session: SignedInSession }) {
  const [search] = useSearchParams();
  const again = search.get('again') === '1';
  const confirmation = useConfirmation(session);
  const isSteppedUp = useIsSteppedUp(session, again);
  // Only for better words: the step does not wait for it.
  const { data: devices } = useDevices(session.user.id);

  if (isSteppedUp || confirmation.step.name === 'done') {
    return <Redirect to={safeReturnTo(search.get('return_to'))} replace />;
  }
  const hasNone = devices?.every(({ status }) => status !== 'ACTIVE') && confirmation.step.name === 'ready';
  return (
    <Page title={hasNone ? 'You have no device yet' : 'Confirm it is you'} narrow>
      <Laptop />
      {hasNone ? (
        <NoDevice />
      ) : (
        <MfaStep
          {...{ confirmation, again }}
          hasDesktop={devices?.some((device) => device.default && isUsableDesktop(device)) ?? true}
        />
      )}
    </Page>
  );
}

/** With `again` it has to happen after the person arrived here, in whichever tab. */
function useIsSteppedUp({ level, steppedUpAt }: SignedInSession, again: boolean): boolean {
  const [atArrival] = useState(steppedUpAt);
  return level === 2 && (!again || steppedUpAt !== atArrival);
}
