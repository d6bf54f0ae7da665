import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Device } from 'shared';
import { deviceKind, deviceSystem, isActive, isUnfinished } from '../../device/device.ts';
import { DeviceIcon } from '../../device/device-icon.tsx';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { useDrafts } from '../../navigation/drafts.tsx';
import { useSettings } from '../../settings.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Soft } from '../../ui/card.tsx';
import { EditIcon, TrashIcon } from '../../ui/icons.tsx';
import { lazyComponent } from '../../ui/lazy.tsx';
import { Row } from '../../ui/list.tsx';
import { deviceStatus } from './device-status.ts';
import type { AddComputer } from './use-add-computer.ts';
import { useRemoval } from './use-removal.ts';

const RenameForm = lazyComponent(async () => (await import('./rename-form.tsx')).RenameForm);
const RemoveDialog = lazyComponent(async () => (await import('./remove-dialog.tsx')).RemoveDialog);

/** While the person reads the page: by the time of a click they are there. */
export function preloadDeviceForms(): Promise<unknown> {
  return Promise.all([RenameForm.preload(), RemoveDialog.preload()]);
}

export interface DeviceRowProps {
  device: Device;
  /** No other device is called so. */
  name: string;
  otherNames: readonly string[];
  userId: string;
  isThisComputer: boolean;
  isNew: boolean;
  /** Without it, the next sign-in finds nothing to ask. */
  isLast: boolean;
  adding: AddComputer;
  /** Absent while an order is being saved. */
  onMakeDefault: (() => void) | undefined;
  onRemoved: () => void;
  /** It was to be cleared away as unfinished, and is not any more. */
  onFinishedMeanwhile: () => void;
}

/** One device: what it is, how it stands, and what the person can do with it. */
export function DeviceRow(props: DeviceRowProps) {
  const { device, name, userId } = props;
  const messages = useMessages();
  const status = deviceStatus(device, messages, useFormat(), useSettings().helpDesk);
  // What was typed before the person went elsewhere is there again when they return.
  const { draftOf } = useDrafts();
  const draft = draftId(userId, device);
  const [hadDraft] = useState(() => draftOf(draft) !== undefined);
  const [isRenaming, setIsRenaming] = useState(hadDraft);
  const facts = useFacts(device, name);
  const rename = useFocusAfter(isRenaming);
  return (
    <Row
      icon={<DeviceIcon device={device} />}
      title={name}
      badges={<Badges {...props} />}
      facts={facts}
      highlighted={props.isNew}
      actions={
        !isUnfinished(device) &&
        !isRenaming && (
          <>
            {isActive(device) && (
              <>
                <MakeDefault {...props} />
                <Button
                  kind="quiet"
                  size="small"
                  narrowIcon={<EditIcon />}
                  ref={rename}
                  aria-label={messages.devices.actions.renameDevice(name)}
                  onClick={() => setIsRenaming(true)}
                >
                  {messages.devices.actions.rename}
                </Button>
              </>
            )}
            <Remove {...props} />
          </>
        )
      }
    >
      {(status || isRenaming || isUnfinished(device)) && (
        <>
          {status && <Soft small>{status.explanation}</Soft>}
          {isRenaming && (
            <RenameForm
              {...props}
              draft={draft}
              takesFocus={!hadDraft}
              onClose={() => setIsRenaming(false)}
            />
          )}
          {isUnfinished(device) && <Unfinished {...props} />}
        </>
      )}
    </Row>
  );
}

/** What was typed for a device belongs to the person who typed it, whoever is signed in later. */
export function draftId(userId: string, { id }: Device): string {
  return `${userId} ${id}`;
}

/** Only what is not as usual. */
function Badges({ device, isThisComputer }: DeviceRowProps): ReactNode {
  const messages = useMessages();
  const { badges: t } = messages.devices;
  const status = deviceStatus(device, messages, useFormat());
  return (
    <>
      {device.default && <Badge tone="accent">{t.isDefault}</Badge>}
      {isThisComputer && <Badge>{t.thisComputer}</Badge>}
      {status && <Badge tone={status.tone}>{status.label}</Badge>}
    </>
  );
}

function useFacts(device: Device, name: string): (string | undefined)[] {
  const messages = useMessages();
  const { facts: t } = messages.devices;
  const format = useFormat();
  const day = device.createdAt && format.day(device.createdAt);
  const kind = deviceKind(device, messages);
  const added = isUnfinished(device) ? t.setupStarted : t.added;
  return [name.startsWith(kind) ? undefined : kind, deviceSystem(device), day ? added(day) : undefined];
}

function MakeDefault({ device, name, isLast, onMakeDefault }: DeviceRowProps) {
  const { actions: t } = useMessages().devices;
  if (device.default || isLast) return null;
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={t.makeDefaultDevice(name)}
      unavailable={!onMakeDefault}
      onClick={onMakeDefault}
    >
      {t.makeDefault}
    </Button>
  );
}

function Remove(props: DeviceRowProps) {
  const { actions: t } = useMessages().devices;
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <>
      <Button
        kind="quiet-danger"
        size="small"
        narrowIcon={<TrashIcon />}
        aria-label={t.removeDevice(props.name)}
        onClick={() => setIsRemoving(true)}
      >
        {t.remove}
      </Button>
      {isRemoving && <RemoveDialog {...props} onClose={() => setIsRemoving(false)} />}
    </>
  );
}

/** A pairing that was left half-way: nothing depends on it, so removing it asks nothing. */
function Unfinished(props: DeviceRowProps) {
  const { device, name, adding } = props;
  const { actions: t } = useMessages().devices;
  const { isBusy, remove, problem, message } = useRemoval(props);
  return (
    <>
      <div>
        {device.pairingOpen && (
          <Button size="small" aria-label={t.finishSetupOfDevice(name)} onClick={adding.open}>
            {t.finishSetup}
          </Button>
        )}{' '}
        <Button
          kind="quiet-danger"
          size="small"
          aria-label={t.removeDevice(name)}
          busy={isBusy}
          onClick={remove}
        >
          {t.remove}
        </Button>
      </div>
      {problem && !isBusy && <FailureNotice failure={problem} message={message} onTryAgain={remove} />}
    </>
  );
}

/** The button that opened the form takes the keyboard's place back once the form is closed. */
function useFocusAfter(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
