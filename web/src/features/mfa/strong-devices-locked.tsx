import type { Device } from 'shared';
import type { Requirement } from '../../api/api-problem.ts';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeviceList } from './device-list.tsx';
import { whyStrong } from './strong-device-words.ts';

interface StrongDevicesLockedProps {
  session: SignedInSession;
  requires: Requirement;
  /** The ones that would be enough, none of which can be used. */
  devices: Device[];
  onCancel: () => void;
}

/** Nothing that is enough can be used right now: until when, and how to look again. */
export function StrongDevicesLocked({ session, requires, devices, onCancel }: StrongDevicesLockedProps) {
  const { mutate: readAgain } = useDevices(session.user.id);
  const { attempt, isBusy } = useAttempt();
  return (
    <Notice
      kind="problem"
      title={
        devices.length > 1
          ? 'None of the devices that this needs can be used right now'
          : 'The device that this needs cannot be used right now'
      }
      takesFocus
      actions={
        <>
          <Button
            kind="primary"
            unavailable={isBusy}
            onClick={() => attempt(async () => void (await readAgain()))}
          >
            {isBusy ? 'Checking …' : 'Check again'}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>{whyStrong(requires)}</p>
      <DeviceList label="Your devices" devices={devices} />
      <p>Wait until then, and try again. Nothing you typed is lost.</p>
    </Notice>
  );
}
