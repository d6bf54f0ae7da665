import type { OwnSession } from 'shared';
import { formatMoment } from '../../messages/when.ts';
import { Button } from '../../ui/button.tsx';
import { browserName, levelWords } from './session-words.ts';

interface SessionItemProps {
  session: OwnSession;
  isBusy: boolean;
  onEnd: () => void;
}

export function SessionItem({ session, isBusy, onEnd }: SessionItemProps) {
  const name = browserName(session);
  const signedIn = `signed in ${formatMoment(session.signedInAt)}`;
  return (
    <li className="device">
      <div className="device-text">
        <p className="device-name">{name}</p>
        <p className="device-facts">
          Signed in {formatMoment(session.signedInAt)} · {levelWords(session)}
        </p>
        <p className="device-facts">Last active {formatMoment(session.lastActiveAt)}</p>
      </div>
      {session.current ? (
        <span className="badge badge-good">This one</span>
      ) : (
        <Button onClick={onEnd} unavailable={isBusy} aria-label={`Sign out ${name}, ${signedIn}`}>
          Sign out
        </Button>
      )}
    </li>
  );
}
