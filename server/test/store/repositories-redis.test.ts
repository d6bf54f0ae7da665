import { startRedis } from 'e2e/deployment/redis-server';
import { afterAll } from 'vitest';
import { describeRepositories } from './repository-contract.ts';
import { openRedis, singleServer } from './store-kit.ts';

const server = await startRedis();
afterAll(() => server.close());

describeRepositories('repositories on Redis', (options) => openRedis(singleServer(server), options));
