import type { Device } from 'shared';

const key = 'this-computer';
/** Enough for everybody who shares a computer; the oldest goes. */
const mostRemembered = 50;

interface AddedHere {
  deviceId: string;
  unitId?: string;
}

/** That this device is the computer of this browser. The ids are PingOne's, and say nothing about the person. */
export function rememberThisComputer({ id, unitId }: Pick<Device, 'id' | 'unitId'>): void {
  const others = readRemembered().filter(({ deviceId }) => deviceId !== id);
  const all = [...others, { deviceId: id, ...(unitId !== undefined && { unitId }) }];
  write(JSON.stringify(all.slice(-mostRemembered)));
}

/**
 * Which of the devices are this computer, by their ids: one installation of PingID Desktop may have been added twice.
 * @param verifiedWithId what the person has used in this browser, if anything
 */
export function findThisComputer(devices: readonly Device[], verifiedWithId?: string): ReadonlySet<string> {
  const remembered = readRemembered();
  const ids = new Set(remembered.map(({ deviceId }) => deviceId));
  if (verifiedWithId !== undefined) ids.add(verifiedWithId);
  const known = devices.filter(({ id }) => ids.has(id));
  const isSameUnit = (device: Device) =>
    device.unitId !== undefined &&
    (remembered.some(({ unitId }) => unitId === device.unitId) ||
      known.some(({ unitId }) => unitId === device.unitId)) &&
    known.every(({ os }) => os?.type === undefined || os.type === device.os?.type);
  const isHere = (device: Device) => ids.has(device.id) || isSameUnit(device);
  return new Set(devices.filter(isHere).map(({ id }) => id));
}

/** Called before the browser is told to forget what this site stored; what comes back stores it again. */
export function keepThisComputer(): () => void {
  const kept = storage()?.getItem(key);
  return () => {
    if (kept) write(kept);
  };
}

function readRemembered(): AddedHere[] {
  try {
    const stored: unknown = JSON.parse(storage()?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAddedHere) : [];
  } catch {
    return [];
  }
}

function isAddedHere(value: unknown): value is AddedHere {
  if (typeof value !== 'object' || value === null || !('deviceId' in value)) return false;
  const unitId = 'unitId' in value ? value.unitId : undefined;
  return typeof value.deviceId === 'string' && (unitId === undefined || typeof unitId === 'string');
}

function write(value: string): void {
  try {
    storage()?.setItem(key, value);
  } catch {
    // Full or switched off: the page works without it.
  }
}

/** Reading it alone throws where the person has switched storage off. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
