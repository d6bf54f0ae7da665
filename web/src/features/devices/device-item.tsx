import type { Device } from 'shared';
import { deviceKind, deviceName, deviceSystem } from '../../words/device-words.ts';
import { formatDay } from '../../words/when.ts';

export function DeviceItem({ device, isNew }: { device: Device; isNew: boolean }) {
  const { label, kind, explanation } = statusOf(device);
  return (
    <li className={isNew ? 'device device-new' : 'device'}>
      <div className="device-text">
        <p className="device-name">{deviceName(device)}</p>
        <p className="device-facts">{facts(device).join(' · ')}</p>
        {explanation && <p className="device-facts">{explanation}</p>}
      </div>
      <span className={`badge badge-${kind}`}>{label}</span>
    </li>
  );
}

function facts(device: Device): string[] {
  const system = deviceSystem(device);
  return [
    ...(device.nickname ? [deviceKind(device)] : []),
    ...(system ? [system] : []),
    ...(device.createdAt ? [`added ${formatDay(device.createdAt)}`] : []),
    ...(device.default ? ['asked first'] : []),
  ];
}

interface DeviceStatus {
  label: string;
  kind: 'good' | 'plain' | 'problem';
  explanation?: string;
}

function statusOf({ status, usable }: Device): DeviceStatus {
  if (status === 'ACTIVATION_REQUIRED') {
    return {
      label: 'Not finished',
      kind: 'plain',
      explanation: 'Adding it was not finished. You can ignore it.',
    };
  }
  if (usable) return { label: 'Active', kind: 'good' };
  return {
    label: 'Not usable',
    kind: 'problem',
    explanation: 'It is locked or blocked at the moment. Your help desk can tell you why.',
  };
}
