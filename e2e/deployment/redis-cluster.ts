import { freePort } from './free-port.ts';
import { type RedisServer, startRedis } from './redis-server.ts';
import { until } from './until.ts';

const slotRanges = [
  [0, 5460],
  [5461, 10922],
  [10923, 16383],
] as const;

/** A node that answers nothing for this long counts as down. */
const nodeTimeoutMs = 1000;

export interface RedisCluster {
  readonly nodes: readonly RedisServer[];
  /** Resolves when every node says that all slots are served. */
  healthy(): Promise<void>;
  close(): Promise<void>;
}

/** A Cluster of three primaries, without replicas. */
export async function startCluster(): Promise<RedisCluster> {
  const members = await Promise.all(
    slotRanges.map(async (slots) => {
      const busPort = await freePort();
      const config = [
        ...['cluster-enabled yes', `cluster-port ${busPort}`, 'cluster-config-file nodes.conf'],
        `cluster-node-timeout ${nodeTimeoutMs}`,
      ];
      return { server: await startRedis({ config, persistent: true }), busPort, slots };
    }),
  );
  for (const [index, { server, slots }] of members.entries()) {
    await server.command('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
    await server.command('CLUSTER', 'ADDSLOTSRANGE', ...slots);
  }
  const [first, ...others] = members;
  for (const { server, busPort } of others) {
    await first?.server.command('CLUSTER', 'MEET', '127.0.0.1', server.port, busPort);
  }
  const nodes = members.map(({ server }) => server);
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

async function isHealthy(node: RedisServer): Promise<boolean> {
  const info = await node.command('CLUSTER', 'INFO');
  return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3');
}
