import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from 'e2e/deployment/free-port';
import { type Nginx, startNginx } from 'e2e/deployment/nginx';
import { type Simulators, startSimulators } from 'e2e/deployment/simulators';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { publicOrigin, relyingPartyId } from '../app/portal.ts';
import { startLoad } from './load.ts';
import { startService } from './service.ts';

interface Replica {
  port: number;
  operationsPort: number;
}

let simulators: Simulators;

beforeAll(async () => {
  simulators = await startSimulators({ publicOrigin, relyingPartyId });
  return () => simulators.close();
});

function start({ port, operationsPort }: Replica) {
  return startService(simulators, {
    PORT: String(port),
    OPERATIONS_PORT: String(operationsPort),
    TRUST_PROXY: '127.0.0.1',
    DRAIN_SECONDS: '3',
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

test('S1: a rolling restart of two replicas behind nginx fails not one request', {
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

  const load = startLoad({ port: nginx.port, clients: 6 });
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
