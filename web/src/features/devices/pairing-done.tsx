import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { deviceName } from '../../device/device-words.ts';
import { mfaHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/return-to.ts';
import { Button, ButtonRouteLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface PairingDoneProps {
  device: Device;
  session: SignedInSession;
  onClose: () => void;
}

/** The way on from the new device: confirm with it, then to where the person was going. */
export function PairingDone({ device, session, onClose }: PairingDoneProps) {
  const returnTo = useReturnTo();
  const confirmed = session.level === 2;
  const wayOn = confirmed ? returnTo : mfaHref(returnTo);
  return (
    <Notice
      kind="good"
      title="This computer is added"
      takesFocus
      actions={
        <>
          {wayOn !== '/' && (
            <ButtonRouteLink kind="primary" href={wayOn}>
              {confirmed ? 'Continue' : 'Confirm now'}
            </ButtonRouteLink>
          )}
          <Button onClick={onClose}>{confirmed ? 'Done' : 'Later'}</Button>
        </>
      }
    >
      <p>
        You find it in your list as “{deviceName(device)}”.{' '}
        {confirmed
          ? 'From now on you can confirm with it that it is you.'
          : 'Use it once now to confirm that it is you; next time you sign in we will ask for it.'}
      </p>
    </Notice>
  );
}
