import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { BackgroundWork } from '../http/background-work.ts';
import { ProblemError } from '../http/problem.ts';
import { requestDeadlineMs } from '../http/request-context.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { Caller } from './authorize.ts';
import type { Ceremony, CeremonyRepository, Claim } from './ceremony-repository.ts';

/** As long as a browser's request may take. */
const leaseMs = requestDeadlineMs;
/** How long to wait before a ceremony is given back once more. */
const retryMs = 250;

export interface CeremonyCallsOptions {
  ceremonies: CeremonyRepository;
  background: BackgroundWork;
}

/** Makes sure that of several calls to PingOne for one ceremony there is one at a time, and none for what is over. */
export class CeremonyCalls {
  readonly #ceremonies: CeremonyRepository;
  readonly #background: BackgroundWork;

  constructor({ ceremonies, background }: CeremonyCallsOptions) {
    this.#ceremonies = ceremonies;
    this.#background = background;
  }

  /**
   * Claims the ceremony, makes the call, and gives the ceremony back.
   * @param call told whether an earlier call was interrupted, so that its effect is not known and has to be read back
   * @throws {ProblemError} `ceremony_busy`, `ceremony_expired`, `signed_out`
   */
  async whileClaimed<T>(
    caller: Caller,
    ceremony: Ceremony,
    call: (isInterrupted: boolean) => Promise<T>,
  ): Promise<T> {
    const lease = randomUUID();
    const giveBackLater = (how: 'release' | 'interrupt') =>
      this.#background.run(() => this.#giveBack(caller, ceremony, lease, how));
    // Before the answer, so that the next step, perhaps at another process, does not find it claimed.
    const release = () =>
      this.#ceremonies.release(caller.auth, ceremony, lease).catch((error: unknown) => {
        if (!(error instanceof StoreUnavailableError)) throw error;
        giveBackLater('release');
      });
    const claim = await this.#ceremonies
      .claim(caller.auth, ceremony, lease, leaseMs)
      .catch((error: unknown) => {
        // Its answer never came, so it may have been claimed all the same.
        giveBackLater('interrupt');
        throw error;
      });
    const { interrupted } = requireClaimed(caller.log, ceremony, claim);
    try {
      const result = await call(interrupted);
      await release();
      return result;
    } catch (error) {
      // In an outage PingOne's answer may not have been recorded.
      if (error instanceof StoreUnavailableError) giveBackLater('interrupt');
      else await release();
      throw error;
    }
  }

  /** @throws {ProblemError} `ceremony_expired` where the caller's sign-in has not started it, or it is over */
  async requireStarted({ auth, log }: Caller, ceremony: Ceremony): Promise<'open' | 'completed'> {
    const state = await this.#ceremonies.find(auth, ceremony);
    if (state === 'open' || state === 'completed') return state;
    logMisuse(log, ceremony, state);
    throw new ProblemError('ceremony_expired');
  }

  /** In an outage it tries again, so that the person can go on as soon as the store is back. */
  async #giveBack(
    { auth, log }: Caller,
    ceremony: Ceremony,
    lease: string,
    how: 'release' | 'interrupt',
  ): Promise<void> {
    const leaseEndsAt = performance.now() + leaseMs;
    while (performance.now() < leaseEndsAt) {
      try {
        return await this.#ceremonies[how](auth, ceremony, lease);
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        await sleep(retryMs);
      }
    }
    log.warn({ event: 'ceremony.release_failed' }, 'A ceremony stayed claimed until its lease ended.');
  }
}

function requireClaimed(
  log: FastifyBaseLogger,
  ceremony: Ceremony,
  claim: Claim,
): Extract<Claim, { outcome: 'claimed' }> {
  if (claim.outcome === 'claimed') return claim;
  if (claim.outcome === 'session_ended') throw new ProblemError('signed_out');
  if (claim.outcome === 'busy') {
    throw new ProblemError('ceremony_busy', { retryAfterSeconds: Math.ceil(claim.retryAfterMs / 1000) });
  }
  logMisuse(log, ceremony, claim.outcome);
  throw new ProblemError('ceremony_expired');
}

function logMisuse(log: FastifyBaseLogger, { kind }: Ceremony, state: string): void {
  if (kind !== 'device-authentication') return;
  if (state === 'foreign') logSecurityEvent(log, 'device_authentication_of_another_session');
  if (state === 'closed' || state === 'completed') logSecurityEvent(log, 'device_authentication_used_twice');
}
