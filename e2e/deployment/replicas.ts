import { type BackendChild, startBackend } from './backend-process.ts';
import { type RedisServer, startRedis } from './redis-server.ts';
import { startParts } from './start-parts.ts';

export interface Replicas {
  members: readonly BackendChild[];
  /** Where all of them keep sessions. */
  redis: RedisServer;
  /** What all of them have written so far. */
  logLines: readonly string[];
  /** Resolves when the last one has ended. */
  ended: Promise<void>;
  close(): Promise<void>;
}

export interface ReplicasOptions {
  count: number;
  /** For each of them; where it listens and where it keeps sessions is added. */
  environment: Record<string, string>;
  onLine?: (line: string) => void;
}

/** Starts backends in processes of their own, which share nothing but a Redis server. */
export function startReplicas({ count, environment, onLine }: ReplicasOptions): Promise<Replicas> {
  return startParts(async (parts) => {
    const logLines: string[] = [];
    const redis = await startRedis();
    parts.defer(redis.close);
    const startOne = async () => {
      const member = await startBackend({
        environment: { ...environment, ...sharing(redis) },
        onLine: (line) => {
          logLines.push(line);
          onLine?.(line);
        },
      });
      parts.defer(member.stop);
      return member;
    };
    const members = await allStarted(Array.from({ length: count }, startOne));
    return {
      members,
      redis,
      logLines,
      ended: Promise.all(members.map(({ ended }) => ended)).then(() => undefined),
      close: async () => {
        await Promise.all(members.map((member) => member.stop()));
        await parts.disposeAsync();
      },
    };
  });
}

/** A process on any free port, behind nginx on this machine, with its sessions on Redis. */
export function sharing({ port }: Pick<RedisServer, 'port'>): Record<string, string> {
  return {
    PORT: '0',
    OPERATIONS_PORT: '0',
    TRUST_PROXY: '127.0.0.1',
    SESSION_STORE: `redis://127.0.0.1:${port}`,
  };
}

/** Waits for all, so that whoever cleans up after a failure misses none that starts a moment later. */
async function allStarted<T>(starting: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(starting);
  return Promise.all(starting);
}
