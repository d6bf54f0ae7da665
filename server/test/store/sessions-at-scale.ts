import { Console } from 'node:console';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startRedis } from 'e2e/deployment/redis-server';
import { Redis } from 'ioredis';
import type { Repositories } from '../../src/store/repositories.ts';
import { newSession, openMemory, openRedis, singleServer, stepUp } from './store-kit.ts';

/**
 * Measures what many people who are signed in cost: `node server/test/store/sessions-at-scale.ts`.
 * Each has one session at level 2; `--people` says how many, 100 000 if it does not.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } });
const people = Number(values.people);
const batch = 200;
// As `node --expose-gc` does, without having to be told.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const samples = 5000;

interface Row {
  store: string;
  'bytes per session in the process': number;
  'bytes per session in Redis': number | string;
  'check, p50 in µs': number;
}

async function main(): Promise<void> {
  new Console(process.stdout).table([await measureMemory(), await measureRedis()]);
}

async function measureMemory(): Promise<Row> {
  const repositories = await openMemory();
  const before = heapBytes();
  const ids = await fill(repositories);
  const after = heapBytes();
  const checkMicroseconds = await medianCheck(repositories, ids);
  await repositories.close();
  return {
    store: 'memory',
    // What the list of ids itself takes is not the store's.
    'bytes per session in the process': Math.round((after - before) / people - idBytes(ids)),
    'bytes per session in Redis': '-',
    'check, p50 in µs': checkMicroseconds,
  };
}

async function measureRedis(): Promise<Row> {
  const server = await startRedis();
  const repositories = await openRedis(singleServer(server), { timeoutMs: 10_000 });
  const operator = new Redis(server.port, '127.0.0.1', { protocol: 2 });
  const [heapBefore, redisBefore] = [heapBytes(), await usedMemory(operator)];
  const ids = await fill(repositories);
  const [heapAfter, redisAfter] = [heapBytes(), await usedMemory(operator)];
  const checkMicroseconds = await medianCheck(repositories, ids);
  operator.disconnect();
  await repositories.close();
  await server.close();
  return {
    store: 'redis',
    'bytes per session in the process': Math.max(
      0,
      Math.round((heapAfter - heapBefore) / people - idBytes(ids)),
    ),
    'bytes per session in Redis': Math.round((redisAfter - redisBefore) / people),
    'check, p50 in µs': checkMicroseconds,
  };
}

/** Signs everybody in, and raises them. @returns the session ids */
async function fill(repositories: Repositories): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < people) {
    const some = Array.from({ length: Math.min(batch, people - ids.length) }, async () => {
      const created = await repositories.sessions.create(randomUUID(), newSession());
      if (!created) throw new Error('The sign-in was refused');
      return (await stepUp(repositories, created.auth)).sessionId;
    });
    ids.push(...(await Promise.all(some)));
  }
  return ids;
}

async function medianCheck({ sessions }: Repositories, ids: readonly string[]): Promise<number> {
  const tookMicroseconds: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
    const startedAt = performance.now();
    const auth = await sessions.read(id, { touchAfterMs: 60_000 });
    tookMicroseconds.push((performance.now() - startedAt) * 1000);
    if (auth?.level !== 2) throw new Error('A session is missing');
  }
  return Math.round(tookMicroseconds.sort((one, other) => one - other)[samples / 2] ?? 0);
}

/** The id and the place in the list. */
function idBytes([id = '']: readonly string[]): number {
  return id.length + 24;
}

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function usedMemory(operator: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await operator.info('memory'))?.[1]);
}

await main();
