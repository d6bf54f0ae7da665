import { Suspense } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { safeReturnTo } from '../../navigation/return-to.ts';
import { Laptop } from '../../ui/laptop.tsx';
import { Page } from '../../ui/page.tsx';
import { hasNoDevice } from './has-no-device.ts';
import { NoDevice } from './lazy-steps.ts';
import { MfaStep } from './mfa-step.tsx';
import { useConfirmation } from './use-confirmation.ts';
import { useIsSteppedUp } from './use-is-stepped-up.ts';

/** The step after sign-in at which a person confirms with a device that it is them. */
export function MfaPage({ session }: { session: SignedInSession }) {
  const [search] = useSearchParams();
  const again = search.get('again') === '1';
  const returnTo = safeReturnTo(search.get('return_to'));
  const confirmation = useConfirmation(session);
  const isSteppedUp = useIsSteppedUp(session, again);
  const { data: devices } = useDevices(session.user.id);

  if (isSteppedUp || confirmation.step.name === 'done') return <Redirect to={returnTo} replace />;
  const hasNone = hasNoDevice(devices, confirmation);
  const reason = again
    ? 'Before your devices change we ask once more, so that nobody else can change them for you.'
    : 'One more step, so that nobody gets in with your password alone.';
  return (
    <Page title={hasNone ? 'You have no device yet' : 'Confirm it is you'} narrow>
      <Laptop />
      <Suspense fallback={null}>
        {hasNone ? (
          <NoDevice returnTo={returnTo} />
        ) : (
          <MfaStep {...{ confirmation, session, reason, devices }} />
        )}
      </Suspense>
    </Page>
  );
}
