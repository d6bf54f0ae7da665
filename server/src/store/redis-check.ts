import { Cluster, type Redis } from 'ioredis';
import type { RedisConnection } from './redis-connection.ts';
import type { RedisClient } from './redis-options.ts';
import type { StoreLog } from './store-monitor.ts';
import { StoreSettingsError } from './store-settings-error.ts';

/** The oldest supported major versions. */
const oldest = { redis: 7, valkey: 8 };
const probeMs = 1000;

/**
 * Makes sure that each server has a supported version, keeps what it is given, and lets us write and run scripts.
 * @throws {StoreSettingsError} with what to change; `StoreUnavailableError` where the store cannot be reached
 */
export async function inspectRedis(connection: RedisConnection, probe: string, log: StoreLog): Promise<void> {
  const reports = await connection.run(readInfo);
  for (const info of reports) {
    if (info === undefined) {
      log.warn(
        { event: 'session_store.not_inspected' },
        'The Redis user may not run INFO, so version and maxmemory-policy of the server were not checked.',
      );
      return await probeWrite(connection, probe);
    }
    checkVersion(info);
    checkEviction(info);
  }
  await probeWrite(connection, probe);
}

/** Writes and removes a key, with a script, as everything else does. */
export async function probeWrite(connection: RedisConnection, probe: string): Promise<void> {
  await connection.run(async (client) => {
    await client.set(probe, '1', 'PX', probeMs);
    await client.eval("return redis.call('DEL', KEYS[1])", 1, probe);
  });
}

function readInfo(client: RedisClient): Promise<(Map<string, string> | undefined)[]> {
  const servers: Redis[] = client instanceof Cluster ? client.nodes('master') : [client];
  return Promise.all(servers.map(infoOf));
}

async function infoOf(server: Redis): Promise<Map<string, string> | undefined> {
  try {
    const lines = (await server.info()).split('\r\n');
    return new Map(lines.map((line) => splitAtColon(line)));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NOPERM')) return undefined;
    throw error;
  }
}

function splitAtColon(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1)];
}

function checkVersion(info: Map<string, string>): void {
  const valkey = info.get('valkey_version');
  const version = valkey ?? info.get('redis_version') ?? '';
  const least = valkey ? oldest.valkey : oldest.redis;
  if (Number.parseInt(version, 10) >= least) return;
  const name = valkey ? 'Valkey' : 'Redis';
  throw new StoreSettingsError(
    `The session store is ${name} ${version || 'of an unknown version'}: use Redis ${oldest.redis}, Valkey ${oldest.valkey}, or later.`,
  );
}

function checkEviction(info: Map<string, string>): void {
  const policy = info.get('maxmemory_policy');
  if (Number(info.get('maxmemory') ?? 0) === 0 || policy === undefined || policy === 'noeviction') return;
  throw new StoreSettingsError(
    `Redis removes keys when its memory is full (maxmemory-policy ${policy}), which would sign people out: set maxmemory-policy to noeviction.`,
  );
}
