import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import type { OpenRepositories } from './store-kit.ts';

export function rateLimitContract(open: OpenRepositories): void {
  test('@fastify/rate-limit counts, and refuses', async () => {
    const repositories = await open();
    const key = crypto.randomUUID();
    const request = await limitedService(repositories, key);
    expect([await request(), await request(), await request()]).toEqual([200, 200, 200]);
    expect([await request(), await request()]).toEqual([429, 429]);
    const other = await limitedService(repositories, crypto.randomUUID());
    expect(await other()).toBe(200);
  });
}

/** A service that allows three requests. @returns what sends one, and answers the status */
export async function limitedService(
  { rateLimits }: Repositories,
  key: string,
): Promise<() => Promise<number>> {
  const app = fastify();
  await app.register(rateLimit, { ...rateLimits, max: 3, timeWindow: 60_000, keyGenerator: () => key });
  app.setErrorHandler((error, _request, reply) =>
    error instanceof StoreUnavailableError ? reply.code(503).send() : reply.send(error),
  );
  app.get('/', async () => 'ok');
  return async () => (await app.inject('/')).statusCode;
}
