import { type FormEvent, useId } from 'react';
import type { Device } from 'shared';
import { useDevices, withDevice } from '../../api/devices.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useDraft } from '../../navigation/drafts.tsx';
import { useStepUp } from '../../session/step-up.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { renamed } from './device-changes.ts';
import { draftId } from './draft-id.ts';

interface RenameFormProps {
  device: Device;
  userId: string;
  /** Where the person has just asked for it. */
  takesFocus: boolean;
  onClose: () => void;
}

/** Another name for a device. What was typed stays until it is saved or given up. */
export function RenameForm({ device, userId, takesFocus, onClose }: RenameFormProps) {
  const before = device.nickname ?? '';
  const { text: typed, type, discard } = useDraft(draftId(userId, device), before);
  const close = () => {
    discard();
    onClose();
  };
  const { isBusy, failure, save } = useRename(device, userId, close);
  const fieldId = useId();
  const field = useFocusOnArrival<HTMLInputElement>(takesFocus);
  const nickname = typed.trim();
  const canSave = nickname !== '' && !isBusy;

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!canSave) field.current?.focus();
    else if (nickname === before) close();
    else save(nickname);
  };
  return (
    <form onSubmit={submit} className="rename-form" noValidate>
      <label htmlFor={fieldId}>New name</label>
      <input
        id={fieldId}
        ref={field}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !isBusy && close()}
      />
      <div className="actions">
        <Button kind="primary" type="submit" unavailable={!canSave}>
          {isBusy ? 'Saving …' : 'Save'}
        </Button>
        <Button onClick={close} unavailable={isBusy}>
          Cancel
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} onTryAgain={() => submit()} />}
    </form>
  );
}

function useRename(device: Device, userId: string, onDone: () => void) {
  const { mutate } = useDevices(userId);
  const withStepUp = useStepUp();
  const { attempt, ...state } = useAttempt();
  const save = (nickname: string) =>
    attempt(async () => {
      const now = await renamed(device, nickname, withStepUp);
      await mutate((devices) => withDevice(devices, now), { revalidate: false });
      onDone();
    });
  return { ...state, save };
}
