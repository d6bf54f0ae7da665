import { type SentinelSet, startSentinelSet } from 'e2e/deployment/redis-sentinel';
import type { RedisServer } from 'e2e/deployment/redis-server';
import { until } from 'e2e/deployment/until';
import { afterAll, describe } from 'vitest';
import { meetOutage, type Outage } from './meet-outage.ts';

const started: SentinelSet[] = [];
afterAll(async () => {
  await Promise.all(started.map((set) => set.close()));
});

/** After a failover it takes Sentinel a while to be ready for the next: each test has a set of its own. */
async function startSet(): Promise<void> {
  started.push(await startSentinelSet());
}

function currentSet(): SentinelSet {
  const set = started.at(-1);
  if (!set) throw new Error('No set has been started');
  return set;
}

/** Waits until the replica has what the primary has: what it has not is lost in a failover. */
async function replicated(): Promise<RedisServer> {
  const primary = await currentSet().primary();
  await until(async () => {
    const info = await primary.command('INFO', 'replication');
    const offset = /master_repl_offset:(\d+)/.exec(info)?.[1];
    return offset !== undefined && info.includes(`state=online,offset=${offset},`);
  });
  return primary;
}

let former: RedisServer | undefined;

const failovers: Record<string, Outage> = {
  'An operator fails over': {
    prepare: startSet,
    begin: async () => {
      await replicated();
      await currentSet().failover();
    },
    end: async () => undefined,
    isShort: true,
  },
  'The primary dies': {
    prepare: startSet,
    begin: async () => {
      former = await replicated();
      await former.kill();
    },
    end: () => until(async () => (await currentSet().primary()) !== former),
    isShort: true,
  },
};

describe.each(Object.entries(failovers))('%s', (_name, outage) => {
  meetOutage(() => {
    const { sentinels, name } = currentSet();
    const addresses = sentinels.map(({ port }) => `127.0.0.1:${port}`).join();
    return `redis+sentinel://${addresses}/${name}`;
  }, outage);
});
