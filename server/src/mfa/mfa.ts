import type { DeviceAuthentication, DeviceSelection, ProblemCode } from 'shared';
import type { OwnDevices } from '../devices/own-devices.ts';
import type { BackgroundWork } from '../http/background-work.ts';
import { ProblemError } from '../http/problem.ts';
import type { PingOne, PingOneDeviceAuthentication } from '../pingone/index.ts';
import { type Caller, requireLiveSession } from '../session/authorize.ts';
import type { CeremonyCalls } from '../session/ceremony-calls.ts';
import type { Ceremony } from '../session/ceremony-repository.ts';
import { viewSession } from '../session/session-view.ts';
import {
  type ApplyResultDependencies,
  applyResult,
  failed,
  type MfaResult,
  requireRaised,
  requireSameFlow,
} from './apply-result.ts';
import { viewDeviceAuthentication } from './device-authentication-view.ts';
import type { Messages } from './messages.ts';
import {
  cancelFlow,
  initiate,
  isOver,
  readBack,
  readFlow,
  selectDevice,
  submitStep,
} from './pingone-steps.ts';

export interface MfaOptions extends ApplyResultDependencies {
  pingOne: PingOne;
  ownDevices: OwnDevices;
  calls: CeremonyCalls;
  messages: Messages;
  background: BackgroundWork;
}

/**
 * The MFA step of a session: each method checks that this very sign-in started the device authentication, asks PingOne,
 * and does to the session what follows. All reject with {@link ProblemError}.
 */
export class Mfa {
  readonly #options: MfaOptions;

  constructor(options: MfaOptions) {
    this.#options = options;
  }

  /** @param deviceId where PingOne shall begin with that device instead of the default */
  async start(caller: Caller, deviceId?: string): Promise<MfaResult> {
    const { pingOne, ownDevices, messages, sessions } = this.#options;
    if (deviceId) await ownDevices.require(caller, deviceId);
    const target = async () => (deviceId ? ownDevices.require(caller, deviceId) : ownDevices.first(caller));
    const answer = await messages.whileAllowed(caller, target, async () => {
      await requireLiveSession(sessions, caller);
      return initiate(pingOne, caller.auth.user.id, deviceId).catch(ownDevices.checkPerson(caller));
    });
    await this.#open(caller, ceremonyOf(answer.id));
    return this.#apply(caller, answer.id, answer, false);
  }

  /** Changes nothing: what is completed is claimed by `complete`. */
  async read(caller: Caller, id: string): Promise<DeviceAuthentication> {
    await this.#options.calls.requireStarted(caller, ceremonyOf(id));
    const answer = await readFlow(this.#options.pingOne, id);
    requireSameFlow(caller, id, answer);
    if (answer.status === 'FAILED') throw failed(answer);
    return viewDeviceAuthentication(answer);
  }

  /**
   * Has PingOne judge what the person gave.
   * @param rejected the problem to answer with where PingOne rejects it
   */
  async submit(
    caller: Caller,
    id: string,
    rejected: ProblemCode,
    send: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<MfaResult> {
    const { pingOne, calls } = this.#options;
    return calls.whileClaimed(caller, ceremonyOf(id), async (isInterrupted) => {
      const current = isInterrupted ? await readBack(pingOne, id) : undefined;
      const answer = current && isOver(current) ? current : await submitStep(pingOne, id, rejected, send);
      return this.#apply(caller, id, answer);
    });
  }

  async select(caller: Caller, id: string, selection: DeviceSelection): Promise<MfaResult> {
    const { pingOne, calls, ownDevices, messages, sessions } = this.#options;
    return calls.whileClaimed(caller, ceremonyOf(id), async () => {
      const device = await ownDevices.require(caller, selection.deviceId);
      const answer = await messages.whileAllowed(
        caller,
        async () => device,
        async () => {
          await requireLiveSession(sessions, caller);
          return selectDevice(pingOne, id, selection, caller.log);
        },
      );
      return this.#apply(caller, id, answer);
    });
  }

  /**
   * Raises the session where PingOne has completed the device authentication, as with a push. Where that has happened
   * already and the answer was lost, it is given once more.
   */
  async complete(caller: Caller, id: string): Promise<MfaResult> {
    const { calls, pingOne, settings } = this.#options;
    const state = await calls.requireStarted(caller, ceremonyOf(id));
    if (state === 'completed' && caller.auth.stepUp?.deviceAuthenticationId === id) {
      return { view: { ...completedView(id), session: viewSession(caller.auth, settings) } };
    }
    if (caller.auth.superseded) return this.#repeat(caller, id);
    return this.#apply(caller, id, await readFlow(pingOne, id));
  }

  /** Gives up: this sign-in can no longer complete it, and a push that waits is canceled. */
  async cancel({ auth, log }: Caller, id: string): Promise<void> {
    const isClosed = await this.#options.ceremonies.close(auth, ceremonyOf(id));
    if (!isClosed) throw new ProblemError('ceremony_expired');
    await cancelFlow(this.#options.pingOne, id, log);
  }

  async #apply(
    caller: Caller,
    id: string,
    answer: PingOneDeviceAuthentication,
    userWasChallenged = true,
  ): Promise<MfaResult> {
    const result = await applyResult(caller, id, answer, this.#options, userWasChallenged);
    if (result.raised) this.#options.messages.confirmed(caller);
    return result;
  }

  /** The step-up has happened, and the browser does not know: the same new id once more. */
  async #repeat(caller: Caller, id: string): Promise<MfaResult> {
    const { sessions, settings } = this.#options;
    const evidence = {
      deviceAuthenticationId: id,
      authenticators: [],
      amr: [],
      at: new Date().toISOString(),
    };
    const raised = requireRaised(caller.log, await sessions.stepUp(caller.auth, evidence));
    return { view: { ...completedView(id), session: viewSession(raised, settings) }, raised };
  }

  /** What could not be recorded, or was started for a session that has ended, is canceled: nothing is to wait for the person. */
  async #open(caller: Caller, ceremony: Ceremony): Promise<void> {
    const { ceremonies, background, pingOne } = this.#options;
    const cancel = () => background.run(() => cancelFlow(pingOne, ceremony.id, caller.log));
    const opened = await ceremonies.open(caller.auth, ceremony).catch((error: unknown) => {
      cancel();
      throw error;
    });
    if (opened === 'opened') return;
    cancel();
    throw new ProblemError('signed_out');
  }
}

function ceremonyOf(id: string): Ceremony {
  return { kind: 'device-authentication', id };
}

function completedView(id: string): DeviceAuthentication {
  return { id, status: 'COMPLETED', devices: [], actions: [] };
}
