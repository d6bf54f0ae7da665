import { fileURLToPath } from 'node:url';
import { environmentFor } from 'e2e/deployment/environment';
import { type Simulators, type SimulatorsOptions, startSimulators } from 'e2e/deployment/simulators';
import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import type { App } from '../../src/http/app-type.ts';
import { Browser } from '../browser.ts';
import { signInAtPingOne } from './pingone-sign-in.ts';

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
  store?: AppOptions['store'];
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
  const app = await buildApp(readConfig({ ...environment, ...options.environment }), {
    pageDirectory,
    logStream: { write: (line) => log.push(line) },
    ...(options.store ? { store: options.store } : {}),
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

/** What the page does with a JWT from the backend: hands it to PingID Desktop, from the page's origin. */
export async function askDesktop(
  portal: Portal,
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
