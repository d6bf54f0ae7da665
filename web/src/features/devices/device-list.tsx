import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { deviceNames, isActive, isUnfinished } from '../../device/device.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { useDrafts } from '../../navigation/drafts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Section } from '../../ui/card.tsx';
import { Illustration } from '../../ui/illustrations/illustration.tsx';
import { lazyComponent } from '../../ui/lazy.tsx';
import { List } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DeviceRow, draftId } from './device-row.tsx';
import type { AddComputer } from './use-add-computer.ts';
import { useDeviceOrder } from './use-device-order.ts';

// Few people change the order.
const DeviceOrder = lazyComponent(async () => (await import('./device-order.tsx')).DeviceOrder);

interface DeviceListProps {
  devices: Device[];
  session: SignedInSession;
  /** Which of them this computer is, by their ids. */
  thisComputer: ReadonlySet<string>;
  adding: AddComputer;
  onRemoved: () => void;
  /** What a removal gives reason to offer. */
  offer: ReactNode;
}

/** The person's devices. The heading takes the keyboard's place where the row or button that had it is gone. */
export function DeviceList({
  devices: listed,
  session,
  thisComputer,
  adding,
  onRemoved,
  offer,
}: DeviceListProps) {
  const messages = useMessages();
  const { devices: t, common } = messages;
  const showToast = useToast();
  const [isOrdering, setIsOrdering] = useState(false);
  const order = useDeviceOrder(session.user.id, listed);
  const { devices } = order;
  const headingId = useId();
  const list = useRef<HTMLDivElement>(null);
  const names = deviceNames(devices, messages);
  const nameOf = (device: Device) => names.get(device.id) ?? '';
  const active = devices.filter(isActive);
  const { keepDraftsOf } = useDrafts();
  useEffect(
    () => keepDraftsOf(devices.map((device) => draftId(session.user.id, device))),
    [devices, session.user.id, keepDraftsOf],
  );

  const focusHeading = () => list.current?.querySelector<HTMLElement>('h2')?.focus();
  const removed = (device: Device) => {
    showToast({ text: t.remove.done(nameOf(device)) });
    // Nobody could sign in with a pairing that was left half-way.
    if (!isUnfinished(device)) onRemoved();
    focusHeading();
  };
  const finishedMeanwhile = (device: Device) => {
    showToast({ text: t.remove.finishedMeanwhile(nameOf(device)), tone: 'neutral' });
    focusHeading();
  };
  const makeDefault = (device: Device) => {
    focusHeading();
    const others = active.filter(({ id }) => id !== device.id);
    order.save(
      [device, ...others].map(({ id }) => id),
      () => showToast({ text: t.order.isDefaultNow(nameOf(device)) }),
    );
  };
  return (
    <div ref={list}>
      <Section
        heading={t.title}
        headingId={headingId}
        description={isOrdering && <p>{t.order.hint}</p>}
        actions={
          active.length > 1 && (
            <Button kind="quiet" size="small" onClick={() => setIsOrdering(!isOrdering)}>
              {isOrdering ? common.done : t.order.change}
            </Button>
          )
        }
      >
        {offer}
        {order.failure && (
          <FailureNotice failure={order.failure} message={order.message} onTryAgain={order.tryAgain} />
        )}
        {devices.length === 0 ? (
          <EmptyState illustration={<Illustration scene="empty" />} title={t.empty.title}>
            <p>{t.empty.text}</p>
          </EmptyState>
        ) : isOrdering && active.length > 1 ? (
          <DeviceOrder devices={active} {...{ nameOf, order, labelledBy: headingId }} />
        ) : (
          <List labelledBy={headingId}>
            {devices.map((device) => (
              <DeviceRow
                key={device.id}
                {...{ device, adding }}
                name={nameOf(device)}
                otherNames={devices.filter(({ id }) => id !== device.id).map(nameOf)}
                userId={session.user.id}
                isThisComputer={thisComputer.has(device.id)}
                isNew={device.id === adding.addedId}
                isLast={active.length === 1 && isActive(device)}
                onMakeDefault={order.isBusy ? undefined : () => makeDefault(device)}
                onRemoved={() => removed(device)}
                onFinishedMeanwhile={() => finishedMeanwhile(device)}
              />
            ))}
          </List>
        )}
      </Section>
    </div>
  );
}
