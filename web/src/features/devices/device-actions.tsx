import { useRef, useState } from 'react';
import type { Device } from 'shared';
import { deviceName, isActive } from '../../device/device-words.ts';
import { PartBoundary } from '../../failures/part-boundary.tsx';
import { useDrafts } from '../../navigation/drafts.tsx';
import { Button } from '../../ui/button.tsx';
import { lazyComponent } from '../../ui/lazy.tsx';
import { draftId } from './draft-id.ts';

const forms = () => import('./device-forms.ts');
const RenameForm = lazyComponent(async () => (await forms()).RenameForm);
const RemoveDialog = lazyComponent(async () => (await forms()).RemoveDialog);

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
  const { device, userId } = props;
  const { draftOf } = useDrafts();
  // What was typed before the person went elsewhere is there again when they return.
  const [hadDraft] = useState(() => draftOf(draftId(userId, device)) !== undefined);
  const [isRenaming, setIsRenaming] = useState(hadDraft);
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
      {isRenaming && (
        <PartBoundary onClose={closeRename}>
          <RenameForm {...props} takesFocus={!hadDraft} onClose={closeRename} />
        </PartBoundary>
      )}
      {isRemoving && (
        <PartBoundary onClose={() => setIsRemoving(false)}>
          <RemoveDialog {...props} onClose={() => setIsRemoving(false)} />
        </PartBoundary>
      )}
    </>
  );
}
