import type { Device } from 'shared';
import { deviceKind, deviceName } from '../../device/device-words.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { unusableReason } from './unusable-words.ts';

interface DeviceListProps {
  label: string;
  devices: Device[];
  /** Without it the list only tells. */
  onChoose?: (deviceId: string) => void;
  takesFocus?: boolean;
}

/** The person's devices, the one that PingOne turns to first in front; what cannot be used says why. */
export function DeviceList({ label, devices, onChoose, takesFocus = false }: DeviceListProps) {
  const list = useFocusOnArrival<HTMLUListElement>(takesFocus);
  const inOrder = devices.toSorted((one, other) => Number(other.default) - Number(one.default));
  return (
    <ul className="choices" aria-label={label} tabIndex={-1} ref={list}>
      {inOrder.map((device) => (
        <li key={device.id}>
          {device.usable && onChoose ? (
            <button type="button" className="choice" onClick={() => onChoose(device.id)}>
              <DeviceText device={device} />
            </button>
          ) : (
            <div className="choice choice-off">
              <DeviceText device={device} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function DeviceText({ device }: { device: Device }) {
  const [name, kind, reason] = [deviceName(device), deviceKind(device), unusableReason(device)];
  return (
    <>
      <span className="choice-name">{name}</span>{' '}
      {kind !== name && <span className="choice-fact">{kind}</span>}{' '}
      {reason && <span className="choice-fact choice-reason">{reason}</span>}
    </>
  );
}
