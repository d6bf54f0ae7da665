import { useState } from 'react';
import type { Device } from 'shared';
import { readDevices, renameDevice, useDevices, withDevice } from '../../api/devices.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useDraft } from '../../navigation/drafts.tsx';
import { useStepUp, type WithStepUp } from '../../session/step-up.ts';
import { Button } from '../../ui/button.tsx';
import { InlineForm, TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

export interface RenameFormProps {
  device: Device;
  name: string;
  /** None of these can be chosen: buttons and dialogs could not be told apart. */
  otherNames: readonly string[];
  userId: string;
  /** Of what was typed for this device. */
  draft: string;
  /** Where the person has just asked for it. */
  takesFocus: boolean;
  onClose: () => void;
}

/** Another name for a device, in its place in the list. What was typed stays until it is saved or given up. */
export function RenameForm({
  device,
  name,
  otherNames,
  userId,
  draft,
  takesFocus,
  onClose,
}: RenameFormProps) {
  const { devices, common } = useMessages();
  const { rename: t } = devices;
  const before = device.nickname ?? '';
  const { text: typed, type, discard } = useDraft(draft, before);
  const [mistake, setMistake] = useState<'empty' | 'taken'>();
  const close = () => {
    discard();
    onClose();
  };
  const { isBusy, failure, save } = useRename(device, userId, close);
  const field = useFocusOnArrival<HTMLInputElement>(takesFocus);
  const nickname = typed.trim();

  const submit = () => {
    if (isBusy) return;
    const found = findMistake(nickname, otherNames);
    setMistake(found);
    if (found) field.current?.focus();
    else if (nickname === before) close();
    else save(nickname);
  };
  return (
    <>
      <InlineForm
        label={t.form(name)}
        onSubmit={submit}
        onCancel={isBusy ? undefined : close}
        actions={
          <>
            <Button kind="primary" type="submit" busy={isBusy}>
              {t.save}
            </Button>
            <Button kind="quiet" onClick={close} unavailable={isBusy}>
              {common.cancel}
            </Button>
          </>
        }
      >
        <TextField
          label={t.field}
          ref={field}
          value={typed}
          maxLength={100}
          autoComplete="off"
          error={mistake && t[mistake]}
          onChange={(event) => {
            setMistake(undefined);
            type(event.target.value);
          }}
        />
      </InlineForm>
      {failure && !isBusy && <FailureNotice failure={failure} onTryAgain={submit} />}
    </>
  );
}

function findMistake(nickname: string, otherNames: readonly string[]): 'empty' | 'taken' | undefined {
  if (nickname === '') return 'empty';
  const plain = (name: string) => name.toLocaleLowerCase();
  return otherNames.some((other) => plain(other) === plain(nickname)) ? 'taken' : undefined;
}

function useRename(device: Device, userId: string, onDone: () => void) {
  const { rename: t } = useMessages().devices;
  const { mutate } = useDevices(userId);
  const withStepUp = useStepUp();
  const showToast = useToast();
  const { attempt, ...state } = useAttempt();
  const save = (nickname: string) =>
    attempt(async () => {
      const renamed = await rename(device, nickname, withStepUp);
      await mutate((list) => withDevice(list, renamed), { revalidate: false });
      showToast({ text: t.done(nickname) });
      onDone();
    });
  return { ...state, save };
}

/** Where the answer never came, the list tells whether the device has the name now. */
async function rename(device: Device, nickname: string, withStepUp: WithStepUp): Promise<Device> {
  try {
    return await withStepUp(() => renameDevice(device.id, nickname));
  } catch (error) {
    if (!effectIsUnknown(toFailure(error))) throw error;
    const devices = await readDevices().catch(() => []);
    const now = devices.find(({ id }) => id === device.id);
    if (now?.nickname === nickname) return now;
    throw error;
  }
}
