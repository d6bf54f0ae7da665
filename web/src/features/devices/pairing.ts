import type { DesktopAgent } from 'pingid-desktop-agent';
import type { Device, PairingStarted } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { activateDevice, cancelPairing, readDevices, startPairing } from '../../api/devices.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { patiently } from '../../api/patiently.ts';
import { unlessBusy } from '../../api/unless-busy.ts';
import { type AskingDesktop, followCall } from '../../desktop-app/follow-agent.ts';
import { isActive } from '../../device/device-words.ts';
import type { WithStepUp } from '../../session/step-up.ts';

export type PairingProgress =
  | { name: 'preparing' }
  | { name: 'confirming'; asking: AskingDesktop }
  /** `isBusy`: that is being done already, and is waited for. */
  | { name: 'finishing'; isBusy?: true };

interface PairingOptions {
  /** Loaded while the backend is asked. */
  loadAgent: () => Promise<DesktopAgent>;
  signal: AbortSignal;
  show: (progress: PairingProgress) => void;
  /** Adding a further device has to be confirmed with one that is there. */
  withStepUp: WithStepUp;
}

/**
 * Adds this computer: one request to our backend, the person's confirmation in PingID Desktop, one more request.
 * Whatever stops it, no unfinished device is left behind where that can be helped.
 */
export async function pairThisComputer(options: PairingOptions): Promise<Device> {
  const { loadAgent, signal, show, withStepUp } = options;
  show({ name: 'preparing' });
  // Not cancelled midway: only its answer tells which device there is to remove again.
  const agent = loadAgent();
  // Where it cannot be loaded, whoever awaits it below is told.
  agent.catch(() => undefined);
  const started = await withStepUp(() => startUnlessCancelled(signal));
  const attestation = await confirmOnComputer(started, agent, options);
  show({ name: 'finishing' });
  return finish(started.device.id, attestation, options);
}

/** Somebody who went away meanwhile is not asked to confirm. */
async function startUnlessCancelled(signal: AbortSignal): Promise<PairingStarted> {
  try {
    return await startPairing();
  } catch (cause) {
    throw signal.aborted ? new ApiProblem({ code: 'cancelled', cause }) : cause;
  }
}

async function confirmOnComputer(
  started: PairingStarted,
  loading: Promise<DesktopAgent>,
  { signal, show }: PairingOptions,
) {
  try {
    const agent = await loading;
    const following = followCall((asking) => {
      if (!signal.aborted) show({ name: 'confirming', asking });
    });
    return await agent.register(started.creationOptions, { signal, ...following });
  } catch (error) {
    await removeUnfinished(started.device.id);
    throw error;
  }
}

async function finish(id: string, attestation: string, { signal, show }: PairingOptions): Promise<Device> {
  try {
    return await unlessBusy(() => activateDevice(id, attestation), {
      look: () => readActive(id),
      onBusy: () => show({ name: 'finishing', isBusy: true }),
      signal,
    });
  } catch (error) {
    const failure = toFailure(error);
    // It is over, as it is where the browser has sent the same once more.
    const isOver = failure.code === 'ceremony_expired';
    const mayBeActive = isOver || effectIsUnknown(failure);
    const device = mayBeActive ? await readBack(id, signal) : undefined;
    if (device) return device;
    if (!effectIsUnknown(failure)) await removeUnfinished(id);
    throw error;
  }
}

/** Where the answer never came, the list tells whether the device is active now. */
function readBack(id: string, signal: AbortSignal): Promise<Device | undefined> {
  return patiently(() => readActive(id), signal).catch(() => undefined);
}

async function readActive(id: string): Promise<Device | undefined> {
  const devices = await readDevices();
  return devices.find((device) => device.id === id && isActive(device));
}

// Best effort: PingOne itself removes what was not finished within a day.
function removeUnfinished(id: string): Promise<void> {
  return cancelPairing(id).catch(() => undefined);
}
