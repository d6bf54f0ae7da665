import { freePort } from './free-port.ts';
import { type RedisServer, startRedis, startTogether } from './redis-server.ts';
import { until } from './until.ts';

const slotRanges = { 1: [0, 5460], 2: [5461, 10922], 3: [10923, 16383] } as const;

/** A node that answers nothing for this long counts as down. */
const nodeTimeoutMs = 1000;

export interface RedisCluster {
  readonly nodes: readonly [RedisServer, RedisServer, RedisServer];
  /** Resolves when every node says that all slots are served. */
  healthy(): Promise<void>;
  close(): Promise<void>;
}

/** A Cluster of three primaries, without replicas. */
export async function startCluster(): Promise<RedisCluster> {
  const [first, second, third] = await startTogether(
    ([1, 2, 3] as const).map((number) => () => startNode(number)),
  );
  if (!first || !second || !third) throw new Error('A node of the Cluster is missing');
  for (const { port, busPort } of [second, third]) {
    await first.command('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
  }
  const nodes = [first, second, third] as const;
  const healthy = () => until(async () => (await Promise.all(nodes.map(isHealthy))).every(Boolean));
  await healthy();
  return {
    nodes,
    healthy,
    close: async () => {
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
}

async function startNode(number: 1 | 2 | 3) {
  const busPort = await freePort();
  const config = [
    ...['cluster-enabled yes', `cluster-port ${busPort}`, 'cluster-config-file nodes.conf'],
    `cluster-node-timeout ${nodeTimeoutMs}`,
  ];
  const server = await startRedis({ config, persistent: true });
  await server.command('CLUSTER', 'SET-CONFIG-EPOCH', number);
  await server.command('CLUSTER', 'ADDSLOTSRANGE', ...slotRanges[number]);
  return { ...server, busPort };
}

async function isHealthy(node: RedisServer): Promise<boolean> {
  const info = await node.command('CLUSTER', 'INFO');
  return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3');
}
