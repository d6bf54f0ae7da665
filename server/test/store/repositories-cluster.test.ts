import { startCluster } from 'e2e/deployment/redis-cluster';
import { afterAll } from 'vitest';
import { describeRepositories } from './repository-contract.ts';
import { onLoopback, openRedis } from './store-kit.ts';

const cluster = await startCluster();
afterAll(() => cluster.close());

describeRepositories('repositories on a Redis Cluster', (options) =>
  openRedis({ kind: 'cluster', tls: false, nodes: cluster.nodes.map(onLoopback) }, options),
);
