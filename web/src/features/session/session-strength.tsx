import { Link } from 'wouter';
import type { SignedInSession } from '../../api/session.ts';
import { mfaHref } from '../../navigation/hrefs.ts';
import { deviceName } from '../../words/device-words.ts';
import { formatMoment } from '../../words/when.ts';

interface SessionStrengthProps {
  session: SignedInSession;
  /** Whether there is a device to confirm with. */
  canConfirm: boolean;
}

/** How sure we are that it is them, in words. */
export function SessionStrength({ session, canConfirm }: SessionStrengthProps) {
  if (session.level === 2) return <p className="strength strength-full">{confirmed(session)}</p>;
  return (
    <div className="strength-line">
      <p className="strength">Signed in, not yet confirmed.</p>
      {canConfirm && <Link href={mfaHref('/')}>Confirm that it is you</Link>}
    </div>
  );
}

function confirmed({ steppedUpWith, steppedUpAt }: SignedInSession): string {
  const withDevice = steppedUpWith ? ` with ${deviceName(steppedUpWith)}` : '';
  const at = steppedUpAt ? `, ${formatMoment(steppedUpAt)}` : '';
  return `Signed in and confirmed${withDevice}${at}`;
}
