import { ProblemError } from '../http/problem.ts';
import { isUsable, type PingOne, type PingOneDevice, PingOneError } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import type { EndSessions } from '../session/end-sessions.ts';

export interface OwnDevicesOptions {
  pingOne: PingOne;
  endSessions: EndSessions;
}

/** The caller's own devices at PingOne, read once a request. A device id from the browser counts only where they vouch for it. */
export class OwnDevices {
  readonly #options: OwnDevicesOptions;
  readonly #lists = new WeakMap<Caller, Promise<PingOneDevice[]>>();

  constructor(options: OwnDevicesOptions) {
    this.#options = options;
  }

  /** In PingOne's order. @throws {ProblemError} `signed_out` where PingOne no longer knows the person */
  list(caller: Caller): Promise<PingOneDevice[]> {
    const known = this.#lists.get(caller);
    if (known) return known;
    const list = this.#read(caller);
    this.#lists.set(caller, list);
    return list;
  }

  /** Reads them anew, after a change. */
  listAgain(caller: Caller): Promise<PingOneDevice[]> {
    this.#lists.delete(caller);
    return this.list(caller);
  }

  /** @throws {ProblemError} `not_found`, also for a device of somebody else */
  async require(caller: Caller, id: string): Promise<PingOneDevice> {
    const device = (await this.list(caller)).find((own) => own.id === id);
    if (!device) throw new ProblemError('not_found');
    return device;
  }

  /** The one that PingOne turns to by default. */
  async first(caller: Caller): Promise<PingOneDevice | undefined> {
    return (await this.list(caller)).find((device) => isUsable(device));
  }

  /**
   * To be passed to `catch` where PingOne may answer that it does not know the person: the list decides that.
   * @throws {ProblemError} `signed_out` where it does not; else the error as it is
   */
  checkPerson(caller: Caller): (error: unknown) => Promise<never> {
    return async (error) => {
      if (error instanceof PingOneError && error.kind === 'not_found') await this.listAgain(caller);
      throw error;
    };
  }

  async #read(caller: Caller): Promise<PingOneDevice[]> {
    const { pingOne, endSessions } = this.#options;
    try {
      return await pingOne.devices.list(caller.auth.user.id);
    } catch (error) {
      // A person who exists has a list, although it may be empty.
      if (!(error instanceof PingOneError) || error.kind !== 'not_found') throw error;
      caller.log.warn(
        { event: 'session.user_not_found', operation: error.operation, ...error.facts },
        'PingOne does not know the person of this session: removed there, or OIDC_USER_ID_CLAIM names the wrong claim.',
      );
      await endSessions.allOfUnknownUser(caller);
      throw new ProblemError('signed_out', {}, error);
    }
  }
}
