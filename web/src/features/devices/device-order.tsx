import { useRef } from 'react';
import type { Device, DeviceList } from 'shared';
import { readDevices, reorderDevices, useDevices } from '../../api/devices.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { isActive } from '../../device/device.ts';
import { DeviceIcon } from '../../device/device-icon.tsx';
import type { Message } from '../../failures/problem-message.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useStepUp } from '../../session/step-up.ts';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';

interface DeviceOrderProps {
  devices: readonly Device[];
  nameOf: (device: Device) => string;
  order: ReturnType<typeof useDeviceOrder>;
  labelledBy: string;
}

/** The devices in the order in which they are asked, to be moved. */
export function DeviceOrder({ devices, nameOf, order, labelledBy }: DeviceOrderProps) {
  const { devices: t } = useMessages();
  return (
    <ReorderList
      items={devices}
      keyOf={({ id }) => id}
      onReorder={order.save}
      labelledBy={labelledBy}
      unavailable={order.isBusy}
      texts={{
        moveUp: (device) => t.order.moveUp(nameOf(device)),
        moveDown: (device) => t.order.moveDown(nameOf(device)),
        moved: (device, position, count) => t.order.moved(nameOf(device), position, count),
      }}
    >
      {(device, index) => (
        <Row
          as="div"
          icon={<DeviceIcon device={device} />}
          title={nameOf(device)}
          badges={index === 0 && <Badge tone="accent">{t.badges.isDefault}</Badge>}
        />
      )}
    </ReorderList>
  );
}

/** Saves an order: shown at once, and as it was before where that fails. */
export function useDeviceOrder(userId: string) {
  const { devices: t } = useMessages();
  const { mutate } = useDevices(userId);
  const withStepUp = useStepUp();
  const { attempt, ...state } = useAttempt();
  const last = useRef<() => void>(undefined);

  const save = (order: readonly string[], onSaved?: () => void) => {
    last.current = () => save(order, onSaved);
    attempt(async () => {
      await mutate(
        async (list) => ({
          ...list,
          ...(await saveOrder(() => withStepUp(() => reorderDevices(order)), order)),
        }),
        {
          optimisticData: (list) => inOrder(list, order),
          rollbackOnError: true,
          revalidate: false,
        },
      );
      onSaved?.();
    });
  };
  const message: Message | undefined =
    state.failure && effectIsUnknown(state.failure) ? t.order.failed : undefined;
  return { ...state, message, save, tryAgain: () => last.current?.() };
}

/** Where the answer never came, the list tells whether it has the order now. */
async function saveOrder(save: () => Promise<DeviceList>, order: readonly string[]): Promise<DeviceList> {
  try {
    return await save();
  } catch (error) {
    if (!effectIsUnknown(toFailure(error))) throw error;
    const devices = await readDevices().catch(() => []);
    const isSaved = order.every((id, index) => devices[index]?.id === id);
    if (isSaved) return { devices };
    throw error;
  }
}

/** As the backend orders them: those that are not named stay behind those that are. */
export function inOrder(list: DeviceList = { devices: [] }, order: readonly string[]): DeviceList {
  const named = order.flatMap((id) => list.devices.filter((device) => device.id === id));
  const devices = [...named, ...list.devices.filter((device) => !named.includes(device))];
  const first = devices.find(isActive);
  return { ...list, devices: devices.map((device) => ({ ...device, default: device === first })) };
}
