import { startBackend } from 'e2e/deployment/backend-process';
import { environmentFor } from 'e2e/deployment/environment';
import { freePort } from 'e2e/deployment/free-port';
import { type RedisServerOptions, startRedis } from 'e2e/deployment/redis-server';
import { startSimulators } from 'e2e/deployment/simulators';
import { until } from 'e2e/deployment/until';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { publicOrigin, relyingPartyId } from '../app/portal.ts';
import { Browser } from '../browser.ts';
import { type Service, startService } from '../process/service.ts';

const simulators = await startSimulators({ publicOrigin, relyingPartyId });
afterAll(() => simulators.close());

async function startOwnRedis(options: RedisServerOptions) {
  const redis = await startRedis(options);
  onTestFinished(() => redis.close());
  return redis;
}

async function readiness({ operations }: Service) {
  const response = await fetch(`${operations}/readyz`);
  return { status: response.status, body: await response.json() };
}

test('a store that cannot be reached: the process starts unready, says so, and becomes ready by itself', {
  timeout: 30_000,
}, async () => {
  const port = await freePort();
  const service = await startService(simulators, { SESSION_STORE: `redis://127.0.0.1:${port}` });
  await service.logged('session_store.unreachable');
  expect(await readiness(service)).toMatchObject({ status: 503, body: { checks: { store: 'unreachable' } } });
  const browser = new Browser(publicOrigin, service.address);
  const during = await browser.follow('/auth/sign-in?return_to=/');
  expect(during.headers.get('location')).toBe('/sign-in-problem?code=temporarily_unavailable');
  expect((await fetch(`${service.address}/healthz`)).status).toBe(200);

  await startOwnRedis({ port });
  await service.logged('session_store.reachable');
  await until(async () => (await readiness(service)).status === 200);
  const answer = await browser.visit(await signInAtPingOne(browser, 'nora.new'));
  expect(answer.headers.get('location')).toBe('/');
  service.signal('SIGTERM');
  expect(await service.exitCode).toBe(0);
});

describe('a store that is no good until somebody acts ends the process with 1, and says what to change', () => {
  test.each([
    {
      what: 'a wrong password',
      config: ['requirepass the-right-one'],
      userInfo: ':a-wrong-one@',
      says: 'Redis refuses the user name or the password: correct them in SESSION_STORE.',
    },
    {
      what: 'no password',
      config: ['requirepass the-right-one'],
      userInfo: '',
      says: 'Redis requires a password: add it to SESSION_STORE',
    },
    {
      what: 'keys that are removed when memory is full',
      config: ['maxmemory 100mb', 'maxmemory-policy allkeys-lru'],
      userInfo: '',
      says: 'set maxmemory-policy to noeviction',
    },
  ])('$what', { timeout: 20_000 }, async ({ config, userInfo, says }) => {
    const { port } = await startOwnRedis({ config });
    const { pingOne, desktopAgent } = simulators;
    const settings = { publicOrigin, relyingPartyId, desktopAgentUrl: desktopAgent.url, pingOne, port: 0 };
    const SESSION_STORE = `redis://${userInfo}127.0.0.1:${port}`;
    const starting = startBackend({ environment: { ...environmentFor(settings), SESSION_STORE } });
    const { message } = await starting.then(
      () => new Error('It started'),
      (error: Error) => error,
    );
    expect(message).toContain('ended with 1');
    expect(message).toContain(says);
    expect(message).not.toContain('wrong-one');
  });
});
