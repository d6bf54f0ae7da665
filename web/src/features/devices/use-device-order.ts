import { useRef, useState } from 'react';
import type { Device, DeviceList } from 'shared';
import { readDevices, reorderDevices, useDevices } from '../../api/devices.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { isActive } from '../../device/device.ts';
import type { Message } from '../../failures/problem-message.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useStepUp } from '../../session/step-up.ts';

interface WantedOrder {
  order: readonly string[];
  onSaved?: (() => void) | undefined;
}

/**
 * Saves an order: shown at once, and as it was before where that fails. Of what is moved meanwhile, the last order is
 * saved next.
 * @param listed the devices as the backend has them
 */
export function useDeviceOrder(userId: string, listed: readonly Device[]) {
  const { devices: t } = useMessages();
  const { mutate } = useDevices(userId);
  const withStepUp = useStepUp();
  const { attempt, ...state } = useAttempt();
  const [shown, setShown] = useState<readonly string[]>();
  const [isReadBack, setIsReadBack] = useState(false);
  const wanted = useRef<WantedOrder>(undefined);

  const send = async (order: readonly string[]): Promise<DeviceList> => {
    try {
      return await withStepUp(() => reorderDevices(order));
    } catch (error) {
      if (!effectIsUnknown(toFailure(error))) throw error;
      // Where the answer never came, the list tells whether it has the order now.
      const devices = await readDevices().catch(() => undefined);
      setIsReadBack(devices !== undefined);
      if (devices && order.every((id, index) => devices[index]?.id === id)) return { devices };
      void mutate().catch(() => undefined);
      throw error;
    }
  };
  const saveAll = async () => {
    let saved: WantedOrder | undefined;
    try {
      while (wanted.current && wanted.current !== saved) {
        saved = wanted.current;
        const list = await send(saved.order);
        await mutate((before) => ({ ...before, ...list }), { revalidate: false });
      }
      saved?.onSaved?.();
    } finally {
      setShown(undefined);
    }
  };
  const save = (order: readonly string[], onSaved?: () => void) => {
    wanted.current = { order, onSaved };
    setShown(order);
    if (!state.isBusy) attempt(saveAll);
  };
  const lost = isReadBack ? t.order.failed : t.order.maybeChanged;
  const message: Message | undefined = state.failure && effectIsUnknown(state.failure) ? lost : undefined;
  const tryAgain = () => {
    if (wanted.current) save(wanted.current.order, wanted.current.onSaved);
  };
  return { ...state, message, devices: shown ? inOrder(listed, shown) : listed, save, tryAgain };
}
/** As the backend orders them: those that are not named stay behind those that are. */
export function inOrder(listed: readonly Device[], order: readonly string[]): Device[] {
  const named = order.flatMap((id) => listed.filter((device) => device.id === id));
  const devices = [...named, ...listed.filter((device) => !named.includes(device))];
  const first = devices.find(isActive);
  return devices.map((device) => ({ ...device, default: device === first }));
}
