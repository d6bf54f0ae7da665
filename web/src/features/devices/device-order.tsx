import type { Device } from 'shared';
import { DeviceIcon } from '../../device/device-icon.tsx';
import { useMessages } from '../../messages/language-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';
import type { useDeviceOrder } from './use-device-order.ts';

export interface DeviceOrderProps {
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
