import { setTimeout as sleep } from 'node:timers/promises';
import fastifyPlugin from 'fastify-plugin';

export interface DrainOptions {
  /** How long requests are still served after the process has become unready. */
  serveMs: number;
  /** How long `close` may take. */
  closeWithinMs: number;
  /** Stops accepting connections, and waits for the requests in flight. */
  close(): Promise<unknown>;
}

/** How a process ends without failing a request: first unready, then still serving for a while, then closed. */
export class Drain {
  #isDraining = false;

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** @returns whether everything ended in time */
  async run({ serveMs, closeWithinMs, close }: DrainOptions): Promise<boolean> {
    this.#isDraining = true;
    await sleep(serveMs);
    return Promise.race([close().then(() => true), sleep(closeWithinMs, false)]);
  }
}

/**
 * Answers that are given while draining carry `Connection: close`: a proxy that keeps connections open for its next
 * request opens the next one elsewhere.
 */
export const drainPlugin = fastifyPlugin<{ drain: Drain }>(
  async (app, { drain }) => {
    app.addHook('onSend', async (_request, reply) => {
      if (drain.isDraining) reply.header('connection', 'close');
    });
  },
  { name: 'drain', fastify: '5.x' },
);
