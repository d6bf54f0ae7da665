import { useState } from 'react';
import type { Device } from 'shared';
import { useDevices } from '../../api/devices.ts';
import { deviceName } from '../../device/device-words.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useStepUp } from '../../session/step-up.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { DeviceActionsProps } from './device-actions.tsx';
import { type RemovalFailure, removed } from './device-changes.ts';
import { removalConsequence, removalFailureWords } from './removal-words.ts';

interface RemoveDialogProps extends DeviceActionsProps {
  onClose: () => void;
}

/** Asks before a device is removed, and says what that means. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { device, onClose } = props;
  const { isBusy, remove, problem } = useRemoval(props);
  const words = problem && removalFailureWords(problem, deviceName(device));
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog title={`Remove “${deviceName(device)}”?`} onClose={close}>
      <p>{removalConsequence(props)}</p>
      {problem && !isBusy ? (
        <FailureNotice failure={problem.failure} onTryAgain={remove} message={words}>
          <Button onClick={close}>Cancel</Button>
        </FailureNotice>
      ) : (
        <div className="actions">
          <Button kind="primary" onClick={remove} unavailable={isBusy}>
            {isBusy ? 'Removing …' : 'Remove'}
          </Button>
          <Button onClick={close} unavailable={isBusy}>
            Cancel
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function useRemoval({ device, userId, onRemoved, onClose }: RemoveDialogProps) {
  const { mutate } = useDevices(userId);
  const withStepUp = useStepUp();
  const { attempt, isBusy } = useAttempt();
  const [problem, setProblem] = useState<RemovalFailure>();

  const remove = () =>
    attempt(async () => {
      const notRemoved = await removed(device, withStepUp);
      if (!notRemoved) {
        await mutate((devices) => without(devices, device), { revalidate: false });
        onRemoved(device);
      } else if (notRemoved.failure.code === 'cancelled') onClose();
      else setProblem(notRemoved);
    });
  return { isBusy, remove, problem };
}

function without(devices: Device[] | undefined, { id }: Device): Device[] {
  return (devices ?? []).filter((device) => device.id !== id);
}
