import { Redirect, useSearchParams } from 'wouter';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { safeReturnTo } from '../../navigation/return-to.ts';
import { Laptop } from '../../ui/laptop.tsx';
import { Page } from '../../ui/page.tsx';
import { hasNoDevice } from './has-no-device.ts';
import { MfaStep } from './mfa-step.tsx';
import { NoDevice } from './no-device.tsx';
import { useConfirmation } from './use-confirmation.ts';

/** The step after sign-in at which a person confirms with a device that it is them. */
export function MfaPage({ session }: { session: SignedInSession }) {
  const [search] = useSearchParams();
  const returnTo = safeReturnTo(search.get('return_to'));
  const confirmation = useConfirmation(session);
  const { data: devices } = useDevices(session.user.id);

  if (session.level === 2 || confirmation.step.name === 'done') return <Redirect to={returnTo} replace />;
  const hasNone = hasNoDevice(devices, confirmation);
  const reason = 'One more step, so that nobody gets in with your password alone.';
  return (
    <Page title={hasNone ? 'You have no device yet' : 'Confirm it is you'} narrow>
      <Laptop />
      {hasNone ? (
        <NoDevice returnTo={returnTo} />
      ) : (
        <MfaStep {...{ confirmation, session, reason, devices }} />
      )}
    </Page>
  );
}
