import { lazy, Suspense, useRef, useState } from 'react';
import type { Device } from 'shared';
import { Button } from '../../ui/button.tsx';
import { deviceName } from '../../words/device-words.ts';
import { isActive } from './device-status.ts';

const forms = () => import('./device-forms.ts');
const RenameForm = lazy(async () => ({ default: (await forms()).RenameForm }));
const RemoveDialog = lazy(async () => ({ default: (await forms()).RemoveDialog }));

export interface DeviceActionsProps {
  device: Device;
  userId: string;
  /** Without it, the next sign-in finds nothing to ask. */
  isLast: boolean;
  helpDesk: string | undefined;
  onRemoved: (device: Device) => void;
}

/** What a person can do with a device of theirs. What it takes to do it is loaded when it is wanted. */
export function DeviceActions(props: DeviceActionsProps) {
  const { device } = props;
  const [isRenaming, setIsRenaming] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const name = deviceName(device);
  const closeRename = () => {
    setIsRenaming(false);
    rename.current?.focus();
  };
  return (
    <>
      <div className="device-actions">
        {isActive(device) && (
          <Button
            kind="quiet"
            ref={rename}
            aria-label={`Rename ${name}`}
            aria-expanded={isRenaming}
            onClick={() => setIsRenaming(true)}
          >
            Rename
          </Button>
        )}
        <Button kind="quiet" aria-label={`Remove ${name}`} onClick={() => setIsRemoving(true)}>
          Remove
        </Button>
      </div>
      <Suspense>
        {isRenaming && <RenameForm {...props} onClose={closeRename} />}
        {isRemoving && <RemoveDialog {...props} onClose={() => setIsRemoving(false)} />}
      </Suspense>
    </>
  );
}
