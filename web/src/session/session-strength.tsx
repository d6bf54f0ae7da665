import type { Device } from 'shared';
import { Link } from 'wouter';
import type { SignedInSession } from '../api/session.ts';
import { deviceName, isActive } from '../device/device-words.ts';
import { formatMoment } from '../messages/when.ts';
import { mfaHref } from '../navigation/hrefs.ts';
import { useReturnTo } from '../navigation/return-to.ts';

interface SessionStrengthProps {
  session: SignedInSession;
  devices: readonly Device[];
}

/** How sure we are that it is them, in words. */
export function SessionStrength({ session, devices }: SessionStrengthProps) {
  const returnTo = useReturnTo();
  if (session.withoutDevice) return <p className="strength">{letIn(session)}</p>;
  if (session.level === 2) return <p className="strength strength-full">{confirmed(session, devices)}</p>;
  return (
    <div className="strength-line">
      <p className="strength">Signed in, not yet confirmed.</p>
      {devices.some(isActive) && <Link href={mfaHref(returnTo)}>Confirm that it is you</Link>}
    </div>
  );
}

function letIn(session: SignedInSession): string {
  return `Signed in. Your company let you in without asking for a device${moment(session)}.`;
}

function confirmed(session: SignedInSession, devices: readonly Device[]): string {
  const { steppedUpWith } = session;
  // The session keeps the name of that moment; the person may have given the device another one since.
  const device = devices.find(({ id }) => id === steppedUpWith?.id) ?? steppedUpWith;
  const withDevice = device ? ` with ${deviceName(device)}` : '';
  return `Signed in and confirmed${withDevice}${moment(session)}`;
}

function moment({ steppedUpAt }: SignedInSession): string {
  return steppedUpAt ? `, ${formatMoment(steppedUpAt)}` : '';
}
