import { ProblemError } from '../http/problem.ts';
import type { PingOneDevice, PingOneDeviceAuthentication } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { MessageThrottle } from './message-throttle.ts';

/** Types of devices that are sent something when MFA turns to them; `MOBILE` is a push. */
const messageTypes = new Set(['EMAIL', 'MOBILE', 'SMS', 'VOICE', 'WHATSAPP']);

/** Sends no person more pushes and codes than they answer. */
export class Messages {
  readonly #throttle: MessageThrottle;

  constructor(throttle: MessageThrottle) {
    this.#throttle = throttle;
  }

  /**
   * Makes a call to PingOne that may send the person a message.
   * @param target the device that PingOne will turn to; asked only where the person has to be left alone for a while
   * @throws {ProblemError} `rate_limited` where it would send one too soon
   */
  async whileAllowed(
    { auth, log }: Caller,
    target: () => Promise<PingOneDevice | undefined>,
    call: () => Promise<PingOneDeviceAuthentication>,
  ): Promise<PingOneDeviceAuthentication> {
    const waitMs = await this.#throttle.reserve(auth.user.id);
    if (waitMs > 0) {
      const device = await target();
      if (device && !messageTypes.has(device.type)) return call();
      logSecurityEvent(log, 'attempts_limited', { attempt: 'message' });
      throw new ProblemError('rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const answer = await call().catch(async (error: unknown) => {
      await this.#throttle.settle(auth.user.id, 'unsent');
      throw error;
    });
    if (!sentMessage(answer)) await this.#throttle.settle(auth.user.id, 'unsent');
    return answer;
  }

  /** The person has confirmed: they want what they are sent. */
  async confirmed({ auth }: Caller): Promise<void> {
    await this.#throttle.settle(auth.user.id, 'confirmed');
  }
}

function sentMessage({ status, selectedDevice, _embedded }: PingOneDeviceAuthentication): boolean {
  if (status === 'PUSH_CONFIRMATION_REQUIRED') return true;
  const device = _embedded?.devices?.find(({ id }) => id === selectedDevice?.id);
  return status === 'OTP_REQUIRED' && messageTypes.has(device?.type ?? 'EMAIL');
}
