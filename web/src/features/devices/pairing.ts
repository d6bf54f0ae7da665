import type { DesktopAgent } from 'pingid-desktop-agent';
import type { Device, PairingStarted } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { activateDevice, cancelPairing, readDevices, readPairing, startPairing } from '../../api/devices.ts';
import { effectIsUnknown, toFailure } from '../../api/failure.ts';
import { patiently, unlessBusy } from '../../api/lost-answers.ts';
import { type AskingDesktop, followCall } from '../../desktop-app/follow-agent.ts';
import { isActive, isUnfinished } from '../../device/device.ts';
import type { WithStepUp } from '../../session/step-up.ts';

export type PairingProgress =
  | { name: 'preparing' }
  | { name: 'asking'; asking: AskingDesktop }
  /** `isBusy`: that is being done already, and is waited for. */
  | { name: 'finishing'; isBusy?: true };

/** PingID Desktop's answer: all that is missing is that our backend takes it. */
export interface Attested {
  deviceId: string;
  attestation: string;
}

interface PairingOptions {
  /** Loaded while the backend is asked. */
  loadAgent: () => Promise<DesktopAgent>;
  signal: AbortSignal;
  show: (progress: PairingProgress) => void;
  /** Adding a further device needs the person to verify with one that is there. */
  withStepUp: WithStepUp;
  /** A pairing that this sign-in has left half-way, by its device's id: it is finished, and no second one begun. */
  unfinishedId?: string | undefined;
  /** What is left of the attempt before: until that is over, it may still take its pairing back. */
  before?: Promise<unknown> | undefined;
  /** Kept from an attempt whose last answer was lost: the same is sent again, and PingID Desktop is not asked again. */
  attested?: Attested | undefined;
  /** Told what to keep for the next attempt; `undefined` where there is nothing any more. */
  keep: (attested: Attested | undefined) => void;
}

/**
 * Adds this computer: one request to our backend, the person's approval in PingID Desktop, one more request.
 * Whatever stops it, no unfinished device is left behind where that can be helped.
 */
export async function pairThisComputer(options: PairingOptions): Promise<Device> {
  if (options.attested) return finish(options.attested, options);
  const { loadAgent, signal, show, withStepUp } = options;
  show({ name: 'preparing' });
  // Not canceled midway: only its answer tells which device there is to remove again.
  const agent = loadAgent();
  // Where it cannot be loaded, whoever awaits it below is told.
  agent.catch(() => undefined);
  const started = await withStepUp(() => begin(options));
  if (!('creationOptions' in started)) return started;
  if (signal.aborted) return cancelled(started.device.id);
  return finish(await askPingIdDesktop(started, agent, options), options);
}

/**
 * Goes on with what was left half-way. The device itself is the result where it is finished after all: the list may be
 * older than that. Otherwise it is cleared away before another pairing begins.
 */
async function begin({ unfinishedId, before, signal }: PairingOptions): Promise<PairingStarted | Device> {
  if (before) await before;
  if (unfinishedId !== undefined && !signal.aborted) {
    const open = await readPairing(unfinishedId).catch(unlessExpired);
    if (open) return open;
    const finished = await finishedAfterAll(unfinishedId);
    if (finished) return finished;
  }
  if (signal.aborted) throw new ApiProblem({ code: 'cancelled' });
  try {
    return await startPairing();
  } catch (cause) {
    // Somebody who went away meanwhile is not asked to verify.
    throw signal.aborted ? new ApiProblem({ code: 'cancelled', cause }) : cause;
  }
}

async function finishedAfterAll(id: string): Promise<Device | undefined> {
  const device = (await readDevices()).find((each) => each.id === id);
  if (!device || !isUnfinished(device)) return device && isActive(device) ? device : undefined;
  try {
    // Removes nothing that has become active meanwhile, whenever it is sent.
    await cancelPairing(id);
    return undefined;
  } catch {
    return readActive(id);
  }
}

function unlessExpired(error: unknown): undefined {
  const { code } = toFailure(error);
  if (code !== 'ceremony_expired' && code !== 'not_found') throw error;
}

async function cancelled(id: string): Promise<never> {
  await removeUnfinished(id);
  throw new ApiProblem({ code: 'cancelled' });
}

async function askPingIdDesktop(
  { device, creationOptions }: PairingStarted,
  loading: Promise<DesktopAgent>,
  { signal, show }: PairingOptions,
): Promise<Attested> {
  try {
    const agent = await loading;
    const following = followCall((asking) => {
      if (!signal.aborted) show({ name: 'asking', asking });
    });
    const attestation = await agent.register(creationOptions, { signal, ...following });
    return { deviceId: device.id, attestation };
  } catch (error) {
    await removeUnfinished(device.id);
    throw error;
  }
}

async function finish(attested: Attested, { signal, show, keep }: PairingOptions): Promise<Device> {
  const { deviceId, attestation } = attested;
  show({ name: 'finishing' });
  keep(attested);
  try {
    const device = await unlessBusy(() => activateDevice(deviceId, attestation), {
      look: () => readActive(deviceId),
      onBusy: () => show({ name: 'finishing', isBusy: true }),
      signal,
    });
    keep(undefined);
    return device;
  } catch (error) {
    return afterFailedActivation(error, deviceId, { signal, keep });
  }
}

async function afterFailedActivation(
  error: unknown,
  deviceId: string,
  { signal, keep }: Pick<PairingOptions, 'signal' | 'keep'>,
): Promise<Device> {
  const failure = toFailure(error);
  // Over also where an earlier attempt has finished it.
  const isOver = failure.code === 'ceremony_expired';
  const device = isOver || effectIsUnknown(failure) ? await readBack(deviceId, signal) : undefined;
  // What may have happened can be tried again with the same attestation, so the device stays.
  if (device || !effectIsUnknown(failure)) keep(undefined);
  if (device) return device;
  if (!effectIsUnknown(failure)) await removeUnfinished(deviceId);
  throw error;
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
