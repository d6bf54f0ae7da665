import { Cluster, type ClusterOptions, type CommonRedisOptions, Redis, type RedisOptions } from 'ioredis';
import type { RedisStoreConfig } from '../config/session-store-config.ts';

export type RedisClient = Redis | Cluster;

export interface ClientOptions {
  readonly store: RedisStoreConfig;
  /** Certificates, as PEM, that the server's must come from. Default: those that Node trusts. */
  readonly ca?: string;
  readonly timeoutMs: number;
}

/** Without an answer for this many deadlines the connection counts as dead, and a new one is opened. */
const deadlinesUntilDead = 2;

/** The client, not yet connected. */
export function createRedisClient({ store, ca, timeoutMs }: ClientOptions): RedisClient {
  const tls = ca ? { ca } : {};
  const options = { ...commonOptions(store, timeoutMs), ...(store.tls ? { tls } : {}) };
  switch (store.kind) {
    case 'redis':
      return new Redis({ ...options, ...reconnecting(), host: store.host, port: store.port, db: store.db });
    case 'sentinel':
      return new Redis({ ...options, ...reconnecting(), ...sentinelOptions(store, timeoutMs, tls) });
    case 'cluster':
      return new Cluster([...store.nodes], clusterOptions(options, timeoutMs));
  }
}

/** Nothing is kept for later or sent again by the client: an answer that never came is the caller's to judge. */
function commonOptions({ user, password }: RedisStoreConfig, timeoutMs: number) {
  return {
    ...(user ? { username: user } : {}),
    ...(password ? { password } : {}),
    protocol: 2 as const,
    commandTimeout: timeoutMs,
    connectTimeout: timeoutMs,
    socketTimeout: timeoutMs * deadlinesUntilDead,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    disableClientInfo: true,
    enableReadyCheck: false,
    lazyConnect: true,
  } satisfies CommonRedisOptions;
}

function reconnecting() {
  let lastReadOnlyAt = 0;
  return {
    enableOfflineQueue: false,
    retryStrategy: retryDelayMs,
    // A primary that became a replica: its address may lead to another server by now.
    reconnectOnError: ({ message }: Error) => {
      if (!message.startsWith('READONLY') || Date.now() - lastReadOnlyAt < 1000) return false;
      lastReadOnlyAt = Date.now();
      return true;
    },
  } satisfies RedisOptions;
}

function sentinelOptions(
  { nodes, name, db, tls: isTls }: Extract<RedisStoreConfig, { kind: 'sentinel' }>,
  timeoutMs: number,
  tls: { ca?: string },
) {
  return {
    sentinels: nodes.map((node) => ({ ...node })),
    name,
    db,
    // Makes sure that the server is the primary.
    enableReadyCheck: true,
    failoverDetector: true,
    sentinelCommandTimeout: timeoutMs,
    sentinelRetryStrategy: retryDelayMs,
    sentinelReconnectStrategy: () => 1000,
    ...(isTls ? { sentinelTLS: tls, enableTLSForSentinelMode: true } : {}),
  } satisfies RedisOptions;
}

function clusterOptions(redisOptions: ReturnType<typeof commonOptions>, timeoutMs: number) {
  return {
    redisOptions,
    lazyConnect: true,
    clusterRetryStrategy: retryDelayMs,
    slotsRefreshTimeout: timeoutMs,
    // A redirected command was not executed and may be sent again; after a lost connection its effect is unknown.
    maxRedirections: 4,
    retryDelayOnFailover: 0,
    retryDelayOnClusterDown: 0,
    // Names are resolved by the connection itself, which checks the certificate against them.
    dnsLookup: (address, callback) => callback(null, address),
  } satisfies ClusterOptions;
}

/** Tries forever, soon at first and then every second. */
function retryDelayMs(attempt: number): number {
  return Math.min(50 * 2 ** Math.min(attempt - 1, 10), 1000);
}
