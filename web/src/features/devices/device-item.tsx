import type { Device } from 'shared';
import { deviceKind, deviceName, deviceSystem } from '../../device/device-words.ts';
import { formatDay } from '../../messages/when.ts';
import { DeviceActions, type DeviceActionsProps } from './device-actions.tsx';
import { deviceStatus } from './device-status.ts';

export function DeviceItem(props: DeviceActionsProps & { isNew: boolean }) {
  const { device, helpDesk, isNew } = props;
  const { label, kind, explanation } = deviceStatus(device, helpDesk);
  return (
    <li className={isNew ? 'device device-new' : 'device'}>
      <div className="device-text">
        <p className="device-name">{deviceName(device)}</p>
        <p className="device-facts">{facts(device).join(' · ')}</p>
        {explanation && <p className="device-facts">{explanation}</p>}
      </div>
      <span className={`badge badge-${kind}`}>{label}</span>
      <DeviceActions {...props} />
    </li>
  );
}

function facts(device: Device): string[] {
  const system = deviceSystem(device);
  const isFinished = device.status !== 'ACTIVATION_REQUIRED';
  return [
    ...(device.nickname ? [deviceKind(device)] : []),
    ...(system ? [system] : []),
    ...(device.createdAt ? [`${isFinished ? 'added' : 'begun'} ${formatDay(device.createdAt)}`] : []),
    ...(device.default ? ['asked first'] : []),
  ];
}
