import type { FastifyBaseLogger } from 'fastify';
import type { SetupCheck } from 'shared';
import { PingOneError } from '../pingone/index.ts';

/** Somebody is waiting in front of a page. What takes longer counts as unreachable. */
const deadlineMs = 3_000;
/** Anybody may ask, as often as they like: PingOne is asked this often at most. */
const keptMs = 15_000;

export interface PingOneCheckOptions {
  /** Rejects where PingOne cannot be reached. */
  ask: () => Promise<void>;
  log: Pick<FastifyBaseLogger, 'warn'>;
}

/** Whether PingOne can be reached right now. However many ask, one check is under way, and its result is kept for a while. */
export class PingOneCheck {
  readonly #options: PingOneCheckOptions;
  #kept: SetupCheck | undefined;
  #inFlight: Promise<SetupCheck> | undefined;

  constructor(options: PingOneCheckOptions) {
    this.#options = options;
  }

  async result(): Promise<SetupCheck> {
    if (this.#kept && Date.now() - Date.parse(this.#kept.checkedAt) < keptMs) return this.#kept;
    this.#inFlight ??= this.#check().finally(() => {
      this.#inFlight = undefined;
    });
    return this.#inFlight;
  }

  async #check(): Promise<SetupCheck> {
    const reachable = await this.#isReachable();
    this.#kept = { pingOne: { reachable }, checkedAt: new Date().toISOString() };
    return this.#kept;
  }

  async #isReachable(): Promise<boolean> {
    try {
      await withinDeadline(this.#options.ask());
      return true;
    } catch (error) {
      this.#options.log.warn(
        { event: 'setup_check.pingone_unreachable', ...reasonOf(error), err: error },
        'PingOne cannot be reached.',
      );
      return false;
    }
  }
}

/** A deadline of its own: the requests have theirs, but a worker token that others wait for is not to be given up here. */
async function withinDeadline(asked: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new PingOneError('timeout', 'setupCheck', {})), deadlineMs);
  await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): object {
  return error instanceof PingOneError
    ? { reason: error.kind, operation: error.operation, ...error.facts }
    : { reason: 'unexpected' };
}
