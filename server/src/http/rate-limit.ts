import rateLimit from '@fastify/rate-limit';
import fastifyPlugin from 'fastify-plugin';
import type { ExpiringStore } from '../store/expiring-store.ts';
import { countingStore } from './counting-store.ts';
import { ProblemError } from './problem.ts';

/** Many people of one company share an address. */
const defaultRequestsPerMinute = 1_200;

export interface RateLimitOptions {
  store: ExpiringStore;
  name: string;
  requestsPerMinute?: number;
}

/**
 * A ceiling on requests per client address, for the routes that are registered beside this plugin, and the means for
 * narrower limits. Counts are in the store, so that several processes count together.
 * Register it before the session: what that refuses is counted, too.
 */
export const rateLimitPlugin = fastifyPlugin<RateLimitOptions>(
  async (app, { store, name, requestsPerMinute = defaultRequestsPerMinute }) => {
    await app.register(rateLimit, {
      global: false,
      max: requestsPerMinute,
      timeWindow: 60_000,
      store: countingStore(store, name),
      // What is left is nobody's business; Retry-After comes with the 429.
      addHeaders: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
        'retry-after': false,
      },
      addHeadersOnExceeding: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
      },
      errorResponseBuilder: (_request, { ttl }) =>
        Object.assign(new ProblemError('rate_limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }), {
          statusCode: 429,
        }),
    });
    // As a hook of its own it comes before the session's, so that refused requests count, too.
    app.addHook('onRequest', app.rateLimit());
  },
  { name: 'rate-limit', fastify: '5.x' },
);
