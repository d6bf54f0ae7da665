import { randomInt } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import type { Changes } from '../changes.ts';
import { Connections } from './connections.ts';
import { closeAll, type ListenOn, listenOnLoopback } from './listen.ts';

/**
 * Where a free port is looked for: below what systems hand out by chance, so that nobody gets an agent's port while it
 * is stopped.
 */
const freePorts = { from: 20_000, below: 32_000, attempts: 20 };

/** The agent's port, which stays the same however often it stops listening and starts again. */
export class LoopbackPort {
  readonly connections: Connections;
  readonly listenOn: ListenOn;
  readonly #changes: Changes;
  #number = 0;
  #servers: readonly Server[] = [];
  #listener: RequestListener = () => {};
  #lastStep: Promise<void> = Promise.resolve();
  #comeBack: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(listenOn: ListenOn, changes: Changes) {
    this.listenOn = listenOn;
    this.connections = new Connections(changes);
    this.#changes = changes;
  }

  get number(): number {
    return this.#number;
  }

  get isListening(): boolean {
    return this.#servers.length > 0;
  }

  /** The same port by the number of an address instead of `localhost`: to a browser, another origin. */
  get numericUrl(): string {
    return `http://${this.listenOn === 'ipv6' ? '[::1]' : '127.0.0.1'}:${this.#number}`;
  }

  /**
   * Takes the port, 0 for a free one, and listens.
   * @throws StartError `port_in_use`, `address_unavailable`
   */
  async take(wanted: number, listener: RequestListener): Promise<void> {
    this.#listener = listener;
    for (let attempt = 1; !this.isListening; attempt += 1) {
      this.#number = wanted === 0 ? randomInt(freePorts.from, freePorts.below) : wanted;
      await this.start().catch((error: unknown) => {
        if (wanted !== 0 || attempt === freePorts.attempts) throw error;
      });
    }
  }

  /** @throws StartError `port_in_use` where somebody else took it meanwhile */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#isClosed) throw new Error('The desktop agent simulator was closed.');
      clearTimeout(this.#comeBack);
      if (this.isListening) return;
      this.#servers = await listenOnLoopback(this.#number, this.listenOn, this.#listener);
      for (const server of this.#servers) this.connections.countThoseOf(server);
      this.#changes.announce();
    });
  }

  /** Listens no more and ends every connection. With `comeBackAfterMs` it starts again by itself. */
  stop({ comeBackAfterMs }: { comeBackAfterMs?: number } = {}): Promise<void> {
    return this.#inTurn(async () => {
      clearTimeout(this.#comeBack);
      const servers = this.#servers;
      this.#servers = [];
      await closeAll(servers);
      if (comeBackAfterMs !== undefined && !this.#isClosed) {
        // Where the port is taken by then, it stays away.
        this.#comeBack = setTimeout(() => void this.start().catch(() => {}), comeBackAfterMs);
      }
      this.#changes.announce();
    });
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.stop();
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#lastStep.then(step);
    this.#lastStep = done.catch(() => {});
    return done;
  }
}
