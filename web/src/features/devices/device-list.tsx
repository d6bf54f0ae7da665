import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { deviceName, isActive } from '../../device/device-words.ts';
import { useDrafts } from '../../navigation/drafts.tsx';
import { DeviceItem } from './device-item.tsx';
import { draftId } from './draft-id.ts';

interface DeviceListProps {
  devices: Device[];
  session: SignedInSession;
  addedId: string | undefined;
  onRemoved: () => void;
  /** What a change of the devices gives reason to offer. */
  offer: ReactNode;
}

/** The person's devices. The heading takes the keyboard's place where the device that had it is gone. */
export function DeviceList({ devices, session, addedId, onRemoved, offer }: DeviceListProps) {
  const [removed, setRemoved] = useState<Device>();
  const userId = session.user.id;
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedFor = useRef<Device>(undefined);
  useEffect(() => {
    // Once: a page that was hidden and is shown again runs its effects anew.
    if (removed !== focusedFor.current) heading.current?.focus();
    focusedFor.current = removed;
  }, [removed]);
  const { keepDraftsOf } = useDrafts();
  useEffect(
    () => keepDraftsOf(devices.map((device) => draftId(userId, device))),
    [devices, userId, keepDraftsOf],
  );
  const isOnlyActive = devices.filter(isActive).length === 1;
  return (
    <section aria-labelledby="devices-heading">
      <h2 id="devices-heading" ref={heading} tabIndex={-1}>
        Your devices
      </h2>
      <p role="status">{removed && `“${deviceName(removed)}” is removed.`}</p>
      {offer}
      {devices.length === 0 ? (
        <p className="soft">You have no device yet. The one you add shows up here.</p>
      ) : (
        <ul className="devices">
          {devices.map((device) => (
            <DeviceItem
              key={device.id}
              device={device}
              userId={userId}
              helpDesk={session.helpDesk}
              isNew={device.id === addedId}
              isLast={isOnlyActive && isActive(device)}
              onRemoved={(gone) => {
                setRemoved(gone);
                onRemoved();
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
