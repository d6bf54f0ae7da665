import { fileURLToPath } from 'node:url';
import { environmentFor } from 'e2e/deployment/environment';
import { type Simulators, type SimulatorsOptions, startSimulators } from 'e2e/deployment/simulators';
import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config/config.ts';
import { deriveKeys } from '../../src/config/derive-key.ts';
import type { App } from '../../src/http/app-type.ts';
import { SessionIds } from '../../src/session/session-id.ts';
import { createMemoryRepositories } from '../../src/store/memory-repositories.ts';
import { Browser } from '../browser.ts';
import { signInAtPingOne } from './pingone-sign-in.ts';
import type { StoreControl } from './store-control.ts';

export const publicOrigin = 'https://portal.rp.test';
export const relyingPartyId = 'rp.test';
const pageDirectory = fileURLToPath(new URL('../page', import.meta.url));

export interface Portal extends Simulators {
  app: App;
  /** Where it listens; browsers use the public origin. */
  address: string;
  /** What was logged, a JSON line each. */
  log: readonly string[];
  browser(userAgent?: string): Browser;
  signIn(browser: Browser, username: string): Promise<void>;
  /** A browser in which this person has just signed in. */
  signedIn(username: string): Promise<Browser>;
}

interface PortalOptions {
  simulators?: Pick<SimulatorsOptions, 'pingOne' | 'desktopAgent'>;
  environment?: Record<string, string>;
  /** Watches, holds up and breaks the store. */
  storeControl?: StoreControl;
  metrics?: AppOptions['metrics'];
}

/** The backend on a free port beside both simulators; all end with the test. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const simulators = await startSimulators({ publicOrigin, relyingPartyId, ...options.simulators });
  const { pingOne, desktopAgent } = simulators;
  const environment = environmentFor({
    publicOrigin,
    relyingPartyId,
    desktopAgentUrl: desktopAgent.url,
    pingOne,
    port: 0,
  });
  const log: string[] = [];
  const config = readConfig({ ...environment, ...options.environment });
  const app = await buildApp(config, {
    pageDirectory,
    logStream: { write: (line) => log.push(line) },
    ...(options.storeControl ? { repositories: options.storeControl.wrap(memoryRepositories(config)) } : {}),
    ...(options.metrics ? { metrics: options.metrics } : {}),
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    await simulators.close();
  });
  const browser = (userAgent?: string) => new Browser(publicOrigin, address, userAgent);
  const signIn = async (by: Browser, username: string) => {
    await by.visit(await signInAtPingOne(by, username));
  };
  return {
    ...simulators,
    app,
    address,
    log,
    browser,
    signIn,
    signedIn: async (username) => {
      const signedIn = browser();
      await signIn(signedIn, username);
      return signedIn;
    },
  };
}

function memoryRepositories({ sessionSecrets, sessionLifetimes }: Config) {
  const ids = new SessionIds(deriveKeys(sessionSecrets, 'session id'));
  return createMemoryRepositories({ ids, lifetimes: sessionLifetimes });
}

/** What the page does with a JWT from the backend: hands it to PingID Desktop, from the page's origin. */
export async function askDesktop(
  portal: Pick<Portal, 'desktopAgent'>,
  path: '/register' | '/authenticate',
  jwt: string,
  origin = publicOrigin,
): Promise<string> {
  const response = await fetch(portal.desktopAgent.url + path, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/jwt' },
    body: jwt,
  });
  return response.text();
}

/** The requests to PingOne's API since the last look, by operation; those for tokens left out. */
export function operationsSince(portal: Portal, count: number): string[] {
  const operations = portal.pingOne.exchanges.slice(count).map(({ operation }) => operation);
  return operations.filter((operation) => operation !== 'workerToken');
}
