import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from 'e2e/deployment/free-port';
import { type Nginx, startNginx } from 'e2e/deployment/nginx';
import { type RedisServer, startRedis } from 'e2e/deployment/redis-server';
import { type Simulators, startSimulators } from 'e2e/deployment/simulators';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { publicOrigin, relyingPartyId } from '../app/portal.ts';
import { checkAssertion, prepareAssertion } from '../app/step-up.ts';
import { Browser } from '../browser.ts';
import { anonymousRequests, type LoadRequest, startLoad } from './load.ts';
import { startService } from './service.ts';

interface Replica {
  port: number;
  operationsPort: number;
}

let simulators: Simulators;
let redis: RedisServer;

beforeAll(async () => {
  simulators = await startSimulators({ publicOrigin, relyingPartyId });
  redis = await startRedis();
  return async () => {
    await simulators.close();
    await redis.close();
  };
});

function start({ port, operationsPort }: Replica) {
  return startService(simulators, {
    PORT: String(port),
    OPERATIONS_PORT: String(operationsPort),
    TRUST_PROXY: '127.0.0.1',
    DRAIN_SECONDS: '3',
    SESSION_STORE: `redis://127.0.0.1:${redis.port}`,
    LIMIT_SESSION_REQUESTS: '1000000',
  });
}

/** Does what a load balancer or an ingress controller does: sends requests to the replicas that are ready, and no others. */
function followReadiness(nginx: Nginx, replicas: Replica[]) {
  const wanted = new Map<string, () => void>();
  let current = '';
  let isStopped = false;
  const follow = async () => {
    while (!isStopped) {
      const states = await Promise.all(replicas.map(isReady));
      const ready = replicas.filter((_replica, index) => states[index]).map(({ port }) => port);
      if (ready.join() !== current) {
        await nginx.setUpstreams(ready);
        current = ready.join();
      }
      wanted.get(current)?.();
      await sleep(50);
    }
  };
  const following = follow();
  return {
    /** Resolves when exactly these are used. */
    using: (expected: Replica[]) =>
      new Promise<void>((resolve) => wanted.set(expected.map(({ port }) => port).join(), resolve)),
    stop: () => {
      isStopped = true;
      return following;
    },
  };
}

async function isReady({ operationsPort }: Replica): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000);
  const response = await fetch(`http://127.0.0.1:${operationsPort}/readyz`, { signal }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}

/** Signs a person in and raises the session to level 2, through nginx. */
async function steppedUp({ port }: Nginx, username: string): Promise<Browser> {
  const browser = new Browser(publicOrigin, `http://127.0.0.1:${port}`);
  await browser.visit(await signInAtPingOne(browser, username));
  const { id, assertion } = await prepareAssertion(simulators, browser);
  expect((await checkAssertion(browser, id, assertion)).status).toBe(200);
  return browser;
}

/** What the page of a person who is signed in asks for. */
function requestsOf(browser: Browser, username: string): LoadRequest[] {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return [
    { method: 'GET', path: '/api/session', status: 200, contains: `"username":"${username}"`, cookie },
    { method: 'GET', path: '/api/devices', status: 200, contains: 'Desktop Mac', cookie },
    { method: 'GET', path: '/api/sessions', status: 200, contains: '"level":2', cookie },
  ];
}

test('S1: a rolling restart of two replicas behind nginx fails not one request, and signs nobody out', {
  timeout: 90_000,
}, async () => {
  const replicas: [Replica, Replica] = [
    { port: await freePort(), operationsPort: await freePort() },
    { port: await freePort(), operationsPort: await freePort() },
  ];
  const [first, second] = replicas;
  const services = new Map([
    [first, await start(first)],
    [second, await start(second)],
  ]);
  // Without a second try nginx hides nothing: a request that one replica fails has failed.
  const nginx = await startNginx({ upstreams: [], serverName: 'portal.rp.test', nextUpstream: 'off' });
  onTestFinished(() => nginx.close());
  const readiness = followReadiness(nginx, replicas);
  onTestFinished(() => readiness.stop());
  await readiness.using([first, second]);

  const requests = [...anonymousRequests];
  for (const username of ['dana.desktop', 'sam.several']) {
    requests.push(...requestsOf(await steppedUp(nginx, username), username));
  }
  const load = startLoad({ port: nginx.port, clients: 6, requests });
  for (const replica of replicas) {
    await load.answered(100);
    services.get(replica)?.signal('SIGTERM');
    expect(await services.get(replica)?.exitCode).toBe(0);
    services.set(replica, await start(replica));
    await readiness.using([first, second]);
  }
  await load.answered(100);
  const { sent, failures } = await load.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(300);
  for (const service of services.values()) expect(service.logLines.join()).toContain('request completed');
});
