import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Changes } from '../changes.ts';

/** The connections to the agent so far; those of the control page are not among them. */
export interface ConnectionCounts {
  readonly opened: number;
  /** Of these, the ones that have carried no HTTP request, open or closed. A browser opens one before it asks the person. */
  readonly withoutRequest: number;
}

export class Connections {
  readonly #changes: Changes;
  readonly #silent = new WeakSet<Socket>();
  #opened = 0;
  #withoutRequest = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get counts(): ConnectionCounts {
    return { opened: this.#opened, withoutRequest: this.#withoutRequest };
  }

  countThoseOf(server: Server): void {
    server.on('connection', (socket) => {
      this.#silent.add(socket);
      this.#count(1, 1);
    });
  }

  /** A request came; the first one tells whom the connection is for. */
  heard(socket: Socket, from: 'page' | 'control_page'): void {
    if (this.#silent.delete(socket)) this.#count(from === 'page' ? 0 : -1, -1);
  }

  #count(opened: number, withoutRequest: number): void {
    this.#opened += opened;
    this.#withoutRequest += withoutRequest;
    this.#changes.announce();
  }
}
