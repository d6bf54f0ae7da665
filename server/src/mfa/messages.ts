import type { BackgroundWork } from '../http/background-work.ts';
import { ProblemError } from '../http/problem.ts';
import { type PingOneDevice, type PingOneDeviceAuthentication, PingOneError } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { MessageOutcome, MessageThrottle } from './message-throttle.ts';

/** Types of devices that are sent nothing when MFA turns to them. */
const silentTypes = new Set([
  'PINGID_DESKTOP_GEN2',
  'FIDO2',
  'PLATFORM',
  'SECURITY_KEY',
  'TOTP',
  'OATH_TOKEN',
]);

export interface MessagesOptions {
  throttle: MessageThrottle;
  background: BackgroundWork;
}

/** Sends no person more pushes and codes than they answer. */
export class Messages {
  readonly #throttle: MessageThrottle;
  readonly #background: BackgroundWork;

  constructor({ throttle, background }: MessagesOptions) {
    this.#throttle = throttle;
    this.#background = background;
  }

  /**
   * Makes a call to PingOne that may send the person a message.
   * @param target the device that PingOne will turn to; asked only where the person has to be left alone for a while
   * @throws {ProblemError} `rate_limited` where it would send one too soon
   */
  async whileAllowed(
    caller: Caller,
    target: () => Promise<PingOneDevice | undefined>,
    call: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<PingOneDeviceAuthentication> {
    const waitMs = await this.#throttle.reserve(caller.auth.user.id);
    if (waitMs > 0) return this.#duringPause(caller, target, call, waitMs);
    const answer = await call().catch((error: unknown) => {
      // Where the effect is not known, the message may be under way.
      if (!(error instanceof PingOneError) || !error.effectIsUnknown) this.#settle(caller, 'unsent');
      throw error;
    });
    if (!sentMessage(answer)) this.#settle(caller, 'unsent');
    return answer;
  }

  /** The person has confirmed: they want what they are sent. */
  confirmed(caller: Caller): void {
    this.#settle(caller, 'confirmed');
  }

  async #duringPause(
    caller: Caller,
    target: () => Promise<PingOneDevice | undefined>,
    call: () => Promise<PingOneDeviceAuthentication>,
    waitMs: number,
  ): Promise<PingOneDeviceAuthentication> {
    const device = await target();
    if (!device || !silentTypes.has(device.type)) {
      logSecurityEvent(caller.log, 'attempts_limited', { attempt: 'message' });
      throw new ProblemError('rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const answer = await call();
    // PingOne turned to another device than expected.
    if (sentMessage(answer)) this.#settle(caller, 'sent');
    return answer;
  }

  /** In the background: PingOne's answer must not be lost because a count failed. */
  #settle({ auth, log }: Caller, outcome: MessageOutcome): void {
    this.#background.run(async () => {
      try {
        await this.#throttle.settle(auth.user.id, outcome);
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        log.warn(
          { event: 'mfa.message_count_failed', outcome, err: error },
          'Unanswered messages were miscounted.',
        );
      }
    });
  }
}

function sentMessage({ status, selectedDevice, _embedded }: PingOneDeviceAuthentication): boolean {
  if (status === 'PUSH_CONFIRMATION_REQUIRED') return true;
  const device = _embedded?.devices?.find(({ id }) => id === selectedDevice?.id);
  return status === 'OTP_REQUIRED' && !silentTypes.has(device?.type ?? '');
}
