import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** One deadline per browser request, shared by all the calls that it makes. */
export const requestDeadlineMs = 25_000;
/** The end of a request belongs to the session store and to writing the answer. */
const reservedAfterPingOneMs = 1_500;

interface RequestContext {
  requestId: string;
  /** On the clock of `performance.now()`, which nobody can set back. Absent for background work. */
  deadlineAt?: number;
  /** Aborts when the browser disconnects before the answer is complete. Absent for background work. */
  clientGone?: AbortSignal;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** The ID of the request that is being served, wherever in the code that is. */
export function currentRequestId(): string | undefined {
  return contexts.getStore()?.requestId;
}

/**
 * How long the current request may still take, in milliseconds; zero or less if its time is up.
 * @returns undefined for background work and outside a request
 */
export function remainingMs(): number | undefined {
  const deadlineAt = contexts.getStore()?.deadlineAt;
  return deadlineAt === undefined ? undefined : deadlineAt - performance.now();
}

/** Like {@link remainingMs}, but for calls to PingOne, which must leave time for the session store. */
export function remainingForPingOneMs(): number | undefined {
  const remaining = remainingMs();
  return remaining === undefined ? undefined : remaining - reservedAfterPingOneMs;
}

/** Aborts when the browser disconnects before the answer is complete; undefined as for {@link remainingMs}. */
export function clientGoneSignal(): AbortSignal | undefined {
  return contexts.getStore()?.clientGone;
}

/**
 * Runs work that must finish even if the browser disconnects or the request's time is up, such as canceling a flow
 * after sign-out, or work that several requests share. It keeps the request ID.
 */
export function runInBackground<T>(work: () => T): T {
  const requestId = currentRequestId();
  return requestId === undefined ? work() : contexts.run({ requestId }, work);
}

export interface RequestContextOptions {
  deadlineMs?: number;
}

/** Gives each request its context, so that the code below the routes need not be passed it. */
export const requestContextPlugin = fastifyPlugin(
  async (app, { deadlineMs = requestDeadlineMs }: RequestContextOptions) => {
    app.addHook('onRequest', (request, reply, done) => {
      const context = {
        requestId: request.id,
        deadlineAt: performance.now() + deadlineMs,
        clientGone: watchClient(reply),
      };
      contexts.run(context, done);
    });
  },
  { name: 'request-context', fastify: '5.x' },
);

function watchClient({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
