import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { PairingLimits } from 'shared';
import type { BackgroundWork } from '../http/background-work.ts';
import { isActive, type MfaConfiguration, type PingOneDevice, PingOneError } from '../pingone/index.ts';

interface Limits {
  maxDevices?: number;
  forbidden?: true;
}

export interface PingOnePairingLimitsOptions {
  configuration: Pick<MfaConfiguration, 'maxAllowedDevices' | 'forbidsDesktopPairing'>;
  background: Pick<BackgroundWork, 'run'>;
  log: Pick<FastifyBaseLogger, 'warn'>;
  /** Default: five minutes. */
  freshForMs?: number;
  /** How long a person waits for what is not known yet. Default: a second. */
  waitMs?: number;
}

/**
 * What PingOne will say to a pairing, known before anybody tries. It is advice for the page: PingOne itself decides, so
 * whatever cannot be read counts as allowed.
 */
export class PingOnePairingLimits {
  readonly #options: PingOnePairingLimitsOptions;
  #known: { limits: Limits; staleAt: number } | undefined;
  #reading: Promise<Limits> | undefined;

  constructor(options: PingOnePairingLimitsOptions) {
    this.#options = options;
  }

  /** Never rejects. What was known is told while it is read again. */
  async of(devices: Promise<readonly PingOneDevice[]>): Promise<PairingLimits> {
    const [own, { maxDevices, forbidden }] = await Promise.all([devices, this.#current()]);
    const isFull = maxDevices !== undefined && own.filter(isActive).length >= maxDevices;
    return {
      allowed: !forbidden && !isFull,
      ...(forbidden ? { reason: 'policy' } : isFull ? { reason: 'device_limit' } : {}),
      ...(maxDevices === undefined ? {} : { maxDevices }),
    };
  }

  async #current(): Promise<Limits> {
    const { waitMs = 1_000 } = this.#options;
    const isFresh = this.#known !== undefined && Date.now() < this.#known.staleAt;
    const reading = isFresh ? undefined : this.#readOnce();
    if (this.#known || !reading) return this.#known?.limits ?? {};
    return Promise.race([reading, sleep(waitMs, {}, { ref: false })]);
  }

  /** Shared by all who wait for it, so that it must not end with the request of one of them. */
  #readOnce(): Promise<Limits> {
    if (this.#reading) return this.#reading;
    const { background, freshForMs = 5 * 60_000 } = this.#options;
    const { promise, resolve } = Promise.withResolvers<Limits>();
    this.#reading = promise;
    background.run(async () => {
      let limits: Limits = {};
      try {
        limits = await this.#read();
        this.#known = { limits, staleAt: Date.now() + freshForMs };
      } finally {
        // Whatever happened: nobody waits for this attempt any longer, and the next person starts another one.
        this.#reading = undefined;
        resolve(limits);
      }
    });
    return promise;
  }

  async #read(): Promise<Limits> {
    const { configuration } = this.#options;
    const [maxDevices, isForbidden] = await Promise.all([
      configuration.maxAllowedDevices().catch(this.#warn),
      configuration.forbidsDesktopPairing().catch(this.#warn),
    ]);
    return {
      ...(maxDevices === undefined ? {} : { maxDevices }),
      ...(isForbidden ? { forbidden: true } : {}),
    };
  }

  #warn = (error: unknown): undefined => {
    if (!(error instanceof PingOneError)) throw error;
    this.#options.log.warn(
      { event: 'pairing.limits_unknown', operation: error.operation, err: error },
      'What PingOne allows could not be read: people learn of a limit only when they meet it.',
    );
  };
}
