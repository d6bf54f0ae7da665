import type { Device, PairingStarted } from 'shared';
import type { BackgroundWork } from '../http/background-work.ts';
import { pingOneProblem } from '../http/pingone-problem.ts';
import { ProblemError } from '../http/problem.ts';
import {
  awaitsActivation,
  isActive,
  type PingOne,
  type PingOneDevice,
  PingOneError,
} from '../pingone/index.ts';
import { type Caller, requireLiveSession } from '../session/authorize.ts';
import type { CeremonyCalls } from '../session/ceremony-calls.ts';
import type { Ceremony, CeremonyRepository } from '../session/ceremony-repository.ts';
import type { SessionRepository } from '../session/session-repository.ts';
import { viewDevice } from './device-view.ts';
import type { OwnDevices } from './own-devices.ts';

export interface PairingOptions {
  pingOne: PingOne;
  sessions: SessionRepository;
  ceremonies: CeremonyRepository;
  calls: CeremonyCalls;
  ownDevices: OwnDevices;
  background: BackgroundWork;
}

export interface OpenPairing {
  deviceId: string;
  /** The JWT for PingID Desktop's `/register`. */
  creationOptions: string;
}

/** Pairs PingID Desktop. All methods reject with {@link ProblemError}. */
export class Pairing {
  readonly #options: PairingOptions;

  constructor(options: PairingOptions) {
    this.#options = options;
  }

  /**
   * Creates the device at PingOne, and the ceremony that lets this sign-in, and no other, activate it. Whatever the same
   * sign-in had begun before is canceled: trying again leaves no device behind.
   */
  async start(caller: Caller): Promise<PairingStarted> {
    const { pingOne, sessions } = this.#options;
    await requireLiveSession(sessions, caller);
    await this.#cancelOpen(caller);
    const created = await pingOne.devices
      .create(caller.auth.user.id)
      .catch(this.#options.ownDevices.checkPerson(caller));
    const creationOptions = created.pingIdDesktopCredentialCreationOptions;
    await this.#open(caller, created.id, creationOptions);
    caller.log.info({ event: 'pairing.started' }, 'A pairing was started.');
    return { device: viewDevice(created, false), creationOptions };
  }

  /** What the caller's sign-in has begun and can still finish. */
  async listOpen({ auth }: Caller): Promise<OpenPairing[]> {
    const open = await this.#options.ceremonies.listOpen(auth);
    return open.flatMap(({ ceremony: { kind, id }, details }) =>
      kind === 'pairing' && details ? [{ deviceId: id, creationOptions: details }] : [],
    );
  }

  /**
   * What `start` answered, once more, for a page that was loaded again in between. Changes nothing.
   * @throws {ProblemError} `ceremony_expired` where this sign-in cannot finish it, or it is finished
   */
  async read(caller: Caller, deviceId: string): Promise<PairingStarted> {
    const open = (await this.listOpen(caller)).find((pairing) => pairing.deviceId === deviceId);
    const devices = open ? await this.#options.ownDevices.list(caller) : [];
    const device = devices.find(({ id }) => id === deviceId);
    if (!open || !device || !awaitsActivation(device)) throw new ProblemError('ceremony_expired');
    return { device: viewDevice(device, false), creationOptions: open.creationOptions };
  }

  /** Hands the attestation to PingOne and completes the ceremony. A rejected attestation leaves it open. */
  async activate(caller: Caller, deviceId: string, attestation: string): Promise<Device> {
    const { calls, ceremonies, ownDevices } = this.#options;
    const ceremony = ceremonyOf(deviceId);
    return calls.whileClaimed(caller, ceremony, async () => {
      const devicesBefore = await ownDevices.list(caller);
      const before = devicesBefore.find(({ id }) => id === deviceId);
      // PingOne's answer to an earlier attempt was not recorded.
      const isActivated = before !== undefined && isActive(before);
      const activated = isActivated ? before : await this.#activate(caller, deviceId, attestation);
      if (!(await ceremonies.consume(caller.auth, ceremony))) await this.#undoIfSignedOut(caller, deviceId);
      caller.log.info({ event: 'pairing.completed' }, 'A device was activated.');
      return viewDevice(
        activated,
        !devicesBefore.some((device) => isActive(device) && device.id !== deviceId),
      );
    });
  }

  /**
   * Gives up: the device that was not activated is removed. One that has become active never is.
   * @throws {ProblemError} `pingone_conflict` where it has, `ceremony_expired` where the person has no such device
   */
  async cancel(caller: Caller, deviceId: string): Promise<void> {
    const { calls, ceremonies } = this.#options;
    const ceremony = ceremonyOf(deviceId);
    const remove = () => this.#removeUnfinished(caller, deviceId);
    if ((await ceremonies.find(caller.auth, ceremony)) === 'open') {
      await calls.whileClaimed(caller, ceremony, async () => {
        await ceremonies.close(caller.auth, ceremony);
        await remove();
      });
    } else {
      await this.#requireOwn(caller, deviceId);
      await remove();
    }
    caller.log.info({ event: 'pairing.canceled' }, 'A pairing was canceled.');
  }

  /** Of a pairing that this sign-in did not begin or can no longer finish, the person's own list tells. */
  async #requireOwn(caller: Caller, deviceId: string): Promise<void> {
    const { ownDevices, sessions } = this.#options;
    const devices = await ownDevices.list(caller);
    if (!devices.some(({ id }) => id === deviceId)) throw new ProblemError('ceremony_expired');
    await requireLiveSession(sessions, caller);
  }

  async #removeUnfinished({ auth }: Caller, deviceId: string): Promise<void> {
    const outcome = await removeUnfinishedDevice(this.#options.pingOne, auth.user.id, deviceId);
    if (outcome === 'is_active') throw new ProblemError('pingone_conflict');
  }

  /** One that is just being finished is left alone. What PingOne does not remove now, it forgets by itself. */
  async #cancelOpen(caller: Caller): Promise<void> {
    for (const { deviceId } of await this.listOpen(caller)) {
      await this.cancel(caller, deviceId).catch((error: unknown) => {
        const isExpected = error instanceof ProblemError || error instanceof PingOneError;
        if (!isExpected) throw error;
        caller.log.warn(
          { event: 'pairing.cancel_failed', err: error },
          'A device that was never activated could not be removed at PingOne.',
        );
      });
    }
  }

  /** What could not be recorded, or belongs to a session that has ended, is removed: nobody could activate it. */
  async #open({ auth }: Caller, deviceId: string, creationOptions: string): Promise<void> {
    const { ceremonies, background, pingOne } = this.#options;
    const remove = () =>
      background.run(async () => void (await removeUnfinishedDevice(pingOne, auth.user.id, deviceId)));
    const opened = await ceremonies
      .open(auth, ceremonyOf(deviceId), creationOptions)
      .catch((error: unknown) => {
        remove();
        throw error;
      });
    if (opened === 'opened') return;
    remove();
    throw new ProblemError('signed_out');
  }

  /**
   * The session was revoked while PingOne activated the device: whoever ended it does not expect a new device.
   * @throws {ProblemError} `signed_out`
   */
  async #undoIfSignedOut(caller: Caller, deviceId: string): Promise<void> {
    const { sessions, background, pingOne } = this.#options;
    await requireLiveSession(sessions, caller).catch((error: unknown) => {
      const isSignedOut = error instanceof ProblemError && error.code === 'signed_out';
      if (isSignedOut) background.run(() => pingOne.devices.remove(caller.auth.user.id, deviceId));
      throw error;
    });
  }

  /** Where PingOne's answer never came, the device itself tells whether it is active now. */
  async #activate(caller: Caller, deviceId: string, attestation: string): Promise<PingOneDevice> {
    const { auth } = caller;
    const { devices } = this.#options.pingOne;
    await requireLiveSession(this.#options.sessions, caller);
    try {
      const device = await devices.activate(auth.user.id, deviceId, attestation);
      if (device.id === deviceId && isActive(device)) return device;
      throw new PingOneError('unexpected', 'devices.activate', {});
    } catch (error) {
      if (!(error instanceof PingOneError)) throw error;
      // Where this answer does not come either, the first error is the one to report.
      const readBack = () => devices.read(auth.user.id, deviceId).catch(() => undefined);
      const device = error.effectIsUnknown ? await readBack() : undefined;
      if (device && isActive(device)) return device;
      throw pingOneProblem(error, { rejected: 'attestation_rejected', not_found: 'ceremony_expired' });
    }
  }
}

function ceremonyOf(deviceId: string): Ceremony {
  return { kind: 'pairing', id: deviceId };
}

/**
 * Removes a device that was never activated. Where its activation succeeded without our hearing of it, it is a device like
 * any other, and stays.
 */
export async function removeUnfinishedDevice(
  pingOne: PingOne,
  userId: string,
  id: string,
): Promise<'removed' | 'is_active'> {
  try {
    if (isActive(await pingOne.devices.read(userId, id))) return 'is_active';
    await pingOne.devices.remove(userId, id);
  } catch (error) {
    if (!(error instanceof PingOneError) || error.kind !== 'not_found') throw error;
  }
  return 'removed';
}
