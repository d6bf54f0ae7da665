import { freePort } from './free-port.ts';
import { type RedisServer, startRedis, startTogether } from './redis-server.ts';
import { until } from './until.ts';

const downAfterMs = 500;

export interface SentinelSet {
  /** What the Sentinels call the primary. */
  readonly name: string;
  readonly sentinels: readonly RedisServer[];
  /** The server that is the primary at the moment. */
  primary(): Promise<RedisServer>;
  /** Makes the replica the primary, as an operator would; resolves when the Sentinels say so. */
  failover(): Promise<void>;
  close(): Promise<void>;
}

/** A primary, a replica, and three Sentinels that fail over within a second or two. */
export async function startSentinelSet(): Promise<SentinelSet> {
  const name = 'main';
  const [primaryAtFirst, replica] = [await freePort(), await freePort()];
  const config = [
    `sentinel monitor ${name} 127.0.0.1 ${primaryAtFirst} 2`,
    `sentinel down-after-milliseconds ${name} ${downAfterMs}`,
    `sentinel failover-timeout ${name} 1000`,
  ];
  const servers = await startTogether([
    () => startRedis({ port: primaryAtFirst }),
    () => startRedis({ port: replica, config: [`replicaof 127.0.0.1 ${primaryAtFirst}`] }),
  ]);
  const close = async (...all: RedisServer[]) => {
    await Promise.all(all.map((server) => server.close()));
  };
  const sentinels = await startSentinels(servers, config).catch(async (error: unknown) => {
    await close(...servers);
    throw error;
  });
  const [sentinel] = sentinels;
  const primaryPort = async () =>
    Number((await sentinel?.command('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', name))?.split('\n')[1]);
  const primary = async () => {
    const port = await primaryPort();
    const server = servers.find((candidate) => candidate.port === port);
    if (!server) throw new Error('The Sentinels name no primary');
    return server;
  };
  await until(async () => (await Promise.all(sentinels.map((one) => knowsAll(one, name)))).every(Boolean));
  return {
    name,
    sentinels,
    primary,
    failover: async () => {
      const before = await primaryPort();
      await sentinel?.command('SENTINEL', 'FAILOVER', name);
      await until(async () => (await primaryPort()) !== before);
    },
    close: () => close(...servers, ...sentinels),
  };
}

/** A Sentinel that finds no replica at first looks again only ten seconds later, so the replica has to be there. */
async function startSentinels([primary]: readonly RedisServer[], config: string[]): Promise<RedisServer[]> {
  await until(async () => Boolean((await primary?.command('INFO', 'replication'))?.includes('state=online')));
  return startTogether([1, 2, 3].map(() => () => startRedis({ sentinel: true, config })));
}

/** Whether a Sentinel knows a replica that is up to date, and the other Sentinels. */
async function knowsAll(sentinel: RedisServer, name: string): Promise<boolean> {
  const lines = (await sentinel.command('SENTINEL', 'MASTER', name)).split('\n');
  const value = (field: string) => lines[lines.indexOf(field) + 1];
  if (value('num-slaves') !== '1' || value('num-other-sentinels') !== '2') return false;
  return (await sentinel.command('SENTINEL', 'REPLICAS', name)).includes('master-link-status\nok');
}
