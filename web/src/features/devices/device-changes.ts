import type { Device } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { readDevices, removeDevice, renameDevice } from '../../api/devices.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../api/failure.ts';
import type { WithStepUp } from '../../session/step-up.ts';

/** Gives a device another name. Where the answer never came, the list tells whether it has it now. */
export async function renamed(device: Device, nickname: string, withStepUp: WithStepUp): Promise<Device> {
  try {
    return await withStepUp(() => renameDevice(device.id, nickname));
  } catch (error) {
    const now = (await readBack(toFailure(error)))?.find(({ id }) => id === device.id);
    if (now?.nickname === nickname) return now;
    throw error;
  }
}

/** How a removal ended that did not go well: whether the device is still in the list, where that could be found out. */
export interface RemovalFailure {
  failure: Failure;
  isStillThere?: boolean;
}

export async function removed({ id }: Device, withStepUp: WithStepUp): Promise<RemovalFailure | undefined> {
  try {
    await withStepUp(() => removeDevice(id));
  } catch (error) {
    const failure = toFailure(error);
    // Gone already, from another tab or by an earlier attempt: that is what was wanted.
    if (failure instanceof ApiProblem && failure.code === 'not_found') return undefined;
    const isStillThere = (await readBack(failure))?.some((device) => device.id === id);
    if (isStillThere === false) return undefined;
    return { failure, ...(isStillThere && { isStillThere }) };
  }
  return undefined;
}

/** The list, where an answer that never came leaves open what happened. */
async function readBack(failure: Failure): Promise<Device[] | undefined> {
  return effectIsUnknown(failure) ? readDevices().catch(() => undefined) : undefined;
}
