import type { Device } from 'shared';
import { DeviceItem } from './device-item.tsx';

export function DeviceList({ devices, addedId }: { devices: Device[]; addedId: string | undefined }) {
  return (
    <ul className="devices">
      {devices.map((device) => (
        <DeviceItem key={device.id} device={device} isNew={device.id === addedId} />
      ))}
    </ul>
  );
}
