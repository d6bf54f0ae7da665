import type { FastifyRequest } from 'fastify';
import type { DeviceAuthentication, DeviceSelection } from 'shared';
import type { App } from '../http/app-type.ts';
import { ProblemError } from '../http/problem.ts';
import type { PingOne, PingOneDeviceAuthentication } from '../pingone/index.ts';
import { ownerOf } from '../session/session.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import { abandonDeviceAuthentications } from './abandon.ts';
import { type Attempt, type CountAttempt, createCountAttempt } from './attempts.ts';
import { type SettleDependencies, settle } from './settle.ts';
import { initiate, readFlow, selectDevice, takeStep, withdraw } from './steps.ts';

export interface MfaStepOptions extends SettleDependencies {
  pingOne: PingOne;
}

/**
 * The MFA step of a session: each of its ways on checks that this very session started the device authentication, counts
 * the attempt, asks PingOne, and does to the session what follows. All reject with {@link ProblemError}.
 */
export class MfaStep {
  readonly #options: MfaStepOptions;
  readonly #countAttempt: CountAttempt;

  constructor(app: App, options: MfaStepOptions) {
    this.#options = options;
    this.#countAttempt = createCountAttempt(app);
  }

  /** @param deviceId where PingOne shall begin with that one instead of the default */
  async start(request: FastifyRequest, deviceId?: string): Promise<DeviceAuthentication> {
    const { pingOne, ceremonies, sessions } = this.#options;
    const owner = ownerOf(request);
    await this.#countAttempt(request, 'start');
    if (deviceId) await this.#requireOwnDevice(request, deviceId);
    const answer = await initiate(pingOne, owner.userId, deviceId);
    await ceremonies.start('device-authentication', answer.id, owner);
    if (!(await sessions.signIns.isLive(owner.lineage))) {
      // The person has signed out while PingOne was being asked: nothing is to wait for them.
      await abandonDeviceAuthentications(owner, this.#options);
      throw new ProblemError('signed_out');
    }
    return settle(request, answer.id, answer, this.#options, false);
  }

  async read(request: FastifyRequest, id: string): Promise<DeviceAuthentication> {
    await this.#requireOpen(request, id);
    return settle(request, id, await readFlow(this.#options.pingOne, id), this.#options);
  }

  /** Has PingOne judge what the person gave. */
  async check(
    request: FastifyRequest,
    id: string,
    attempt: Exclude<Attempt, 'start'>,
    ask: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<DeviceAuthentication> {
    await this.#requireOpen(request, id);
    await this.#countAttempt(request, attempt);
    const refused = attempt === 'code' ? 'otp_invalid' : 'assertion_rejected';
    return settle(request, id, await takeStep(this.#options.pingOne, id, refused, ask), this.#options);
  }

  async select(
    request: FastifyRequest,
    id: string,
    selection: DeviceSelection,
  ): Promise<DeviceAuthentication> {
    await this.#requireOpen(request, id);
    await this.#countAttempt(request, 'start');
    await this.#requireOwnDevice(request, selection.deviceId);
    return settle(request, id, await selectDevice(this.#options.pingOne, id, selection), this.#options);
  }

  async giveUp(request: FastifyRequest, id: string): Promise<void> {
    const { pingOne, ceremonies } = this.#options;
    const isClosed = await ceremonies.close('device-authentication', id, ownerOf(request));
    if (!isClosed) throw new ProblemError('ceremony_expired');
    await withdraw(pingOne, id);
  }

  async #requireOpen(request: FastifyRequest, id: string): Promise<void> {
    const { ceremonies } = this.#options;
    const standing = await ceremonies.standing('device-authentication', id, ownerOf(request));
    if (standing === 'open') return;
    if (standing === 'foreign') logSecurityEvent(request, 'device_authentication_of_another_session');
    if (standing === 'closed') logSecurityEvent(request, 'device_authentication_used_twice');
    throw new ProblemError('ceremony_expired');
  }

  /** A device id from the browser counts only where the person's own list vouches for it. */
  async #requireOwnDevice(request: FastifyRequest, deviceId: string): Promise<void> {
    const devices = await this.#options.pingOne.devices.list(ownerOf(request).userId);
    if (!devices.some((device) => device.id === deviceId)) throw new ProblemError('not_found');
  }
}
