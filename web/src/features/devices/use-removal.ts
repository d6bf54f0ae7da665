import { useState } from 'react';
import type { Device } from 'shared';
import { cancelPairing, readDevices, removeDevice, useDeviceList, withDevice } from '../../api/devices.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../api/failure.ts';
import { isUnfinished } from '../../device/device.ts';
import type { Message } from '../../failures/problem-message.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import type { Messages } from '../../messages/en.ts';
import { useMessages } from '../../messages/language-provider.tsx';
import { useStepUp, type WithStepUp } from '../../session/step-up.ts';

export interface RemovalProps {
  device: Device;
  name: string;
  userId: string;
  onRemoved: () => void;
  onFinishedMeanwhile?: () => void;
  onClose?: () => void;
}

/** Removes a device, and knows what to say where that did not work. */
export function useRemoval({ device, name, userId, onRemoved, onFinishedMeanwhile, onClose }: RemovalProps) {
  const messages = useMessages();
  const { data, mutate } = useDeviceList(userId);
  const limits = data?.pairing;
  const withStepUp = useStepUp();
  const { attempt, isBusy } = useAttempt();
  const [problem, setProblem] = useState<RemovalProblem>();

  const remove = () =>
    attempt(async () => {
      setProblem(undefined);
      const notRemoved = await tryToRemove(device, withStepUp);
      if (!notRemoved) {
        await mutate(
          (list) => list && { ...list, devices: list.devices.filter(({ id }) => id !== device.id) },
          { revalidate: false },
        );
        // Only now: while the dialog is open, nothing behind it can take the focus.
        onRemoved();
        // Now there may be room for another one.
        if (limits?.allowed === false) void mutate().catch(() => undefined);
      } else if (notRemoved.failure.code === 'cancelled') onClose?.();
      else if (isUnfinished(device) && notRemoved.found && !isUnfinished(notRemoved.found)) {
        await mutate((list) => withDevice(list, notRemoved.found ?? device));
        onFinishedMeanwhile?.();
      } else setProblem(notRemoved);
    });
  return {
    isBusy,
    remove,
    problem: problem?.failure,
    message: problem && messageOf(problem, name, messages),
  };
}

interface RemovalProblem {
  failure: Failure;
  /** As the list has it after all, where that could be found out. */
  found?: Device;
}

async function tryToRemove(device: Device, withStepUp: WithStepUp): Promise<RemovalProblem | undefined> {
  const { id } = device;
  // The list may be older than the device: as an unfinished one it is removed only if it still is.
  const send = isUnfinished(device) ? cancelPairing : removeDevice;
  try {
    await withStepUp(() => send(id));
    return undefined;
  } catch (error) {
    const failure = toFailure(error);
    // Gone already, from another tab or by an earlier attempt: that is what was wanted.
    if (failure.code === 'not_found' || failure.code === 'ceremony_expired') return undefined;
    if (!effectIsUnknown(failure)) return { failure };
    const devices = await readDevices().catch(() => undefined);
    if (!devices) return { failure };
    const found = devices.find((each) => each.id === id);
    return found && { failure, found };
  }
}

/** Where the answer never came: what the list says instead. Otherwise the code's own message does. */
function messageOf(
  { failure, found }: RemovalProblem,
  name: string,
  { devices: { remove: t } }: Messages,
): Message | undefined {
  if (!effectIsUnknown(failure)) return undefined;
  return found ? t.notRemoved(name) : t.maybeRemoved;
}
