import { Redirect, useSearchParams } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import { safeReturnTo } from '../../navigation/return-to.ts';
import { Laptop } from '../../ui/laptop.tsx';
import { Page } from '../../ui/page.tsx';
import { hasNoDevice } from './has-no-device.ts';
import { MfaStep } from './mfa-step.tsx';
import { useConfirmation } from './use-confirmation.ts';
import { useDevicesInTime } from './use-devices-in-time.ts';

/** The step after sign-in at which a person confirms with a device that it is them. */
export function MfaPage({ session }: { session: SignedInSession }) {
  const [search] = useSearchParams();
  const returnTo = safeReturnTo(search.get('return_to'));
  const confirmation = useConfirmation(session);
  const { devices, areAwaited } = useDevicesInTime(session.user.id, confirmation);

  if (session.level === 2 || confirmation.step.name === 'done') return <Redirect to={returnTo} replace />;
  if (areAwaited) return <Moment />;
  const hasNone = hasNoDevice(devices, confirmation);
  const reason = 'One more step, so that nobody gets in with your password alone.';
  return (
    <Page title={hasNone ? 'You have no device yet' : 'Confirm it is you'} narrow>
      <Laptop />
      <MfaStep {...{ confirmation, session, reason, devices, returnTo }} />
    </Page>
  );
}

/** Before it is known what to say: the picture is where it will be. */
function Moment() {
  return (
    <div className="page page-narrow" role="status">
      <span className="visually-hidden">Loading</span>
      <span className="heading-room" />
      <Laptop />
    </div>
  );
}
