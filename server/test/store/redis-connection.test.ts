import { startRedis } from 'e2e/deployment/redis-server';
import { until } from 'e2e/deployment/until';
import { afterAll, expect, test } from 'vitest';
import { RedisConnection } from '../../src/store/redis-connection.ts';
import { createRedisClient } from '../../src/store/redis-options.ts';
import { StoreMonitor } from '../../src/store/store-monitor.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { recordingLog, singleServer } from './store-kit.ts';

const timeoutMs = 300;
const server = await startRedis();
const log = recordingLog();
const connection = new RedisConnection({
  client: createRedisClient({ store: singleServer(server), timeoutMs }),
  timeoutMs,
  monitor: new StoreMonitor(log),
});
connection.open();
afterAll(async () => {
  connection.close();
  await server.close();
});

const ping = () => connection.run((client) => client.ping());

test('a client that has given up is started again', async () => {
  await ping();
  connection.client.disconnect();
  await until(() => ping().then(Boolean, () => false), 5000);
});

test('a script that cannot run is our bug: an outage to callers, an error in the log', async () => {
  const script = connection.script('brokenScript', 'return redis.call("NO SUCH COMMAND")');
  await expect(script([], [])).rejects.toBeInstanceOf(StoreUnavailableError);
  expect(log.lines.at(-1)).toMatchObject({ level: 'error', event: 'session_store.command_failed' });
});
