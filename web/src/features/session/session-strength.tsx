import { Link } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import { mfaHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/use-return-to.ts';
import { deviceName } from '../../words/device-words.ts';
import { formatMoment } from '../../words/when.ts';

interface SessionStrengthProps {
  session: SignedInSession;
  /** Whether there is a device to confirm with. */
  canConfirm: boolean;
}

/** How sure we are that it is them, in words. */
export function SessionStrength({ session, canConfirm }: SessionStrengthProps) {
  const returnTo = useReturnTo();
  if (session.withoutDevice) return <p className="strength">{letIn(session)}</p>;
  if (session.level === 2) return <p className="strength strength-full">{confirmed(session)}</p>;
  return (
    <div className="strength-line">
      <p className="strength">Signed in, not yet confirmed.</p>
      {canConfirm && <Link href={mfaHref(returnTo)}>Confirm that it is you</Link>}
    </div>
  );
}

function letIn(session: SignedInSession): string {
  return `Signed in. Your company let you in without asking for a device${moment(session)}.`;
}

function confirmed(session: SignedInSession): string {
  const { steppedUpWith } = session;
  const withDevice = steppedUpWith ? ` with ${deviceName(steppedUpWith)}` : '';
  return `Signed in and confirmed${withDevice}${moment(session)}`;
}

function moment({ steppedUpAt }: SignedInSession): string {
  return steppedUpAt ? `, ${formatMoment(steppedUpAt)}` : '';
}
