import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config/config.ts';
import { deriveKeys } from '../config/derive-key.ts';
import { SessionIds } from '../session/session-id.ts';
import { createMemoryRepositories } from './memory-repositories.ts';
import { createRedisRepositories } from './redis-repositories.ts';
import type { Repositories } from './repositories.ts';

type StoreConfig = Pick<
  Config,
  | 'sessionSecrets'
  | 'sessionLifetimes'
  | 'sessionStore'
  | 'sessionStoreCa'
  | 'sessionStoreTimeoutMs'
  | 'sessionStorePrefix'
>;

/** The repositories that the configuration asks for. */
export function createRepositories(config: StoreConfig, log: FastifyBaseLogger): Repositories {
  const {
    sessionSecrets: secrets,
    sessionLifetimes: lifetimes,
    sessionStore: store,
    sessionStoreCa: ca,
  } = config;
  const ids = new SessionIds(deriveKeys(secrets, 'session id'));
  if (store.kind === 'memory') return createMemoryRepositories({ ids, lifetimes });
  return createRedisRepositories({
    ids,
    lifetimes,
    secrets,
    store,
    ...(ca ? { ca } : {}),
    timeoutMs: config.sessionStoreTimeoutMs,
    prefix: config.sessionStorePrefix,
    log,
  });
}
