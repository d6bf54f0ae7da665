import type { Device } from 'shared';
import { deviceKind, deviceSystem } from '../../device/device.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { useSettings } from '../../settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Details } from '../../ui/list.tsx';
import { type RemovalProps, useRemoval } from './use-removal.ts';

export interface RemoveDialogProps extends RemovalProps {
  isLast: boolean;
  onClose: () => void;
}

/** Asks before a device is removed, and says what that means. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { device, name, isLast, onClose } = props;
  const { devices, common } = useMessages();
  const { remove: t } = devices;
  const { helpDesk } = useSettings();
  const { isBusy, remove, problem, message } = useRemoval(props);
  const hasFailed = problem !== undefined && !isBusy;
  const consequence = device.usable ? t.consequence : t.consequenceOfUnusable;
  return (
    <Dialog
      title={t.title(name)}
      danger
      busy={isBusy}
      onClose={onClose}
      actions={
        !hasFailed && (
          <>
            <Button kind="danger" onClick={remove} busy={isBusy}>
              {t.confirm}
            </Button>
            <Button onClick={onClose} unavailable={isBusy}>
              {common.cancel}
            </Button>
          </>
        )
      }
    >
      <Facts device={device} />
      <p>{isLast ? t.consequenceOfLast(helpDesk) : consequence}</p>
      <Disclosure title={t.lost.title}>
        <p>{t.lost.text}</p>
        <p>{t.lost.contact(helpDesk)}</p>
      </Disclosure>
      {hasFailed && (
        <FailureNotice failure={problem} onTryAgain={remove} message={message}>
          <Button onClick={onClose}>{common.cancel}</Button>
        </FailureNotice>
      )}
    </Dialog>
  );
}

function Facts({ device }: { device: Device }) {
  const messages = useMessages();
  const { remove: t } = messages.devices;
  const format = useFormat();
  const items = [
    { label: t.type, value: deviceKind(device, messages) },
    { label: t.system, value: deviceSystem(device) },
    { label: t.added, value: device.createdAt && format.day(device.createdAt) },
  ];
  return <Details items={items.filter(({ value }) => value)} />;
}
