import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from '../deployment/backend-process.ts';
import {
  backChannelLogoutPath,
  environmentFor,
  withoutLimitsOfPersons,
  withSamples,
} from '../deployment/environment.ts';
import { startNginx } from '../deployment/nginx.ts';
import { startReplicas } from '../deployment/replicas.ts';
import { type Simulators, startSimulators } from '../deployment/simulators.ts';
import { acmeBrand } from './acme-brand.ts';
import { type DemoFacts, describeDemo } from './describe-demo.ts';
import type { DemoOptions } from './options.ts';
import { startPageServer } from './page-server.ts';
import { freePort } from './ports.ts';

const relyingPartyId = 'localhost';
const wished = { portal: 3000, pingOne: 9500, desktopAgent: 9410 };

export interface Demo {
  /** What whoever started it reads. */
  description: string;
  /** Resolves when the service has ended by itself. */
  ended: Promise<void>;
}

/**
 * Starts PingOne, PingID Desktop, and the service with its page.
 * @param parts take whatever has been started, also where a later part does not start
 */
export async function startDemo(options: DemoOptions, parts: AsyncDisposableStack): Promise<Demo> {
  const startedAt = performance.now();
  const ports = {
    portal: await freePort(wished.portal),
    pingOne: await freePort(wished.pingOne),
    desktopAgent: await freePort(wished.desktopAgent),
  };
  const publicOrigin = `http://localhost:${ports.portal}`;
  const simulators = await startDemoSimulators(publicOrigin, ports, parts);
  const { pingOne, desktopAgent } = simulators;
  const desktopAgentUrl = desktopAgent.url;
  const environment = {
    ...environmentFor({ publicOrigin, relyingPartyId, desktopAgentUrl, pingOne, port: ports.portal }),
    ...withSamples,
    ...withoutLimitsOfPersons,
    ...(options.acme ? acmeBrand : {}),
  };
  const { ended, ...service } = await startService(options, environment, ports.portal, parts);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const facts = { publicOrigin, desktopAgentUrl, pingOne, ports, wished, seconds, ...service };
  return { description: describeDemo(facts), ended };
}

async function startDemoSimulators(
  publicOrigin: string,
  ports: { pingOne: number; desktopAgent: number },
  parts: AsyncDisposableStack,
): Promise<Simulators> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'pingid-desktop-demo-'));
  parts.defer(() => rmSync(stateFolder, { recursive: true, force: true }));
  const simulators = await startSimulators({
    publicOrigin,
    relyingPartyId,
    pingOne: { port: ports.pingOne, backChannelLogoutUri: `${publicOrigin}${backChannelLogoutPath}` },
    desktopAgent: {
      port: ports.desktopAgent,
      answerAfterMs: 1_200,
      controlPage: true,
      stateFile: join(stateFolder, 'credentials.json'),
    },
  });
  parts.defer(simulators.close);
  return simulators;
}

type Service = Pick<Demo, 'ended'> & Pick<DemoFacts, 'replicas' | 'redisPort'>;

function startService(
  { watch, replicas }: DemoOptions,
  environment: Record<string, string>,
  port: number,
  parts: AsyncDisposableStack,
): Promise<Service> {
  if (replicas !== undefined) return startBehindNginx(replicas, environment, port, parts);
  return watch ? startWatched(environment, port, parts) : startAlone(environment, parts);
}

async function startAlone(
  environment: Record<string, string>,
  parts: AsyncDisposableStack,
): Promise<Service> {
  const backend = await startBackend({ environment, onLine: printWhatMatters });
  parts.defer(backend.stop);
  return { ended: backend.ended };
}

/** Vite serves the page at the public origin, and hands /api and /auth to the backend. */
async function startWatched(
  environment: Record<string, string>,
  port: number,
  parts: AsyncDisposableStack,
): Promise<Service> {
  const PORT = String(await freePort(0));
  const backend = await startBackend({
    environment: { ...environment, PORT },
    watch: true,
    onLine: (line) => console.log(line),
  });
  parts.defer(backend.stop);
  const pageServer = await startPageServer(port, backend.port);
  parts.defer(pageServer.close);
  return { ended: backend.ended };
}

async function startBehindNginx(
  count: number,
  environment: Record<string, string>,
  port: number,
  parts: AsyncDisposableStack,
): Promise<Service> {
  const { members, redis, ended, close } = await startReplicas({
    count,
    environment,
    onLine: printWhatMatters,
  });
  parts.defer(close);
  const upstreams = members.map((member) => member.port);
  const nginx = await startNginx({ upstreams, serverName: 'localhost', port });
  parts.defer(nginx.close);
  return { ended, replicas: members, redisPort: redis.port };
}

/** Of the backend's log: warnings, errors, and what is no log line. */
function printWhatMatters(line: string): void {
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  if (level === undefined || Number(level) >= 40) console.log(line);
}
