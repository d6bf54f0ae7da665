import { onTestFinished } from 'vitest';
import {
  type DesktopAgentSimulator,
  type DesktopAgentSimulatorOptions,
  type NetworkCondition,
  type NetworkConditionName,
  startDesktopAgentSimulator,
} from '../index.ts';
import { issuer, newPingOne, type PingOne } from './pingone.ts';

export const portal = 'https://portal.rp.test';

/** One key pair a file: making an RSA key is the slowest thing these tests do. */
export const pingOne: PingOne = await newPingOne();

export type AgentOptions = Partial<Omit<DesktopAgentSimulatorOptions, 'pingOneKeys' | 'pingOneKeysUrl'>>;

export async function startAgent(options: AgentOptions = {}): Promise<DesktopAgentSimulator> {
  const agent = await startDesktopAgentSimulator({
    rpIds: ['rp.test'],
    pingOneKeys: pingOne.keys,
    issuer,
    ...options,
  });
  onTestFinished(() => agent.close());
  return agent;
}

export interface PageRequest {
  readonly origin?: string | null;
  readonly contentType?: string;
  readonly signal?: AbortSignal;
}

/** What the page does: POST the bare options. */
export function post(url: string, body: string, request: PageRequest = {}): Promise<Response> {
  const { origin = portal, contentType = 'application/jwt', signal } = request;
  const headers = { 'content-type': contentType, ...(origin === null ? {} : { origin }) };
  return fetch(url, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
}

export async function register(agent: DesktopAgentSimulator, request?: PageRequest): Promise<Response> {
  return post(`${agent.url}/register`, await pingOne.creationOptions(), request);
}

/** Authenticates with whatever the agent holds. */
export async function authenticate(agent: DesktopAgentSimulator, request?: PageRequest): Promise<Response> {
  const options = await pingOne.requestOptions(agent.credentials.map(({ id }) => id));
  return post(`${agent.url}/authenticate`, options, request);
}

/** What the browser asks first. */
export function preflight(agent: DesktopAgentSimulator, origin = portal): Promise<Response> {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  return fetch(`${agent.url}/authenticate`, { method: 'OPTIONS', headers });
}

export function corsHeadersOf({ headers }: Response): string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'));
}

/** Status and body of a refusal, to compare in one go: `[403, {error: 'user_refused'}]`. */
export async function refusal(answer: Promise<Response>): Promise<[number, unknown]> {
  const response = await answer;
  return [response.status, await response.json()];
}

/** The CORS headers of an answer that the page may read. */
export const readable = ['access-control-allow-origin'];

/** As the record has them: `OPTIONS preflight`, `POST approved`. */
export function outcomes(agent: DesktopAgentSimulator): string[] {
  return agent.exchanges.map(({ method, outcome }) => `${method} ${outcome}`);
}

/** An agent of somebody who is paired, under a condition. */
export async function startUnder(
  network: NetworkCondition | NetworkConditionName,
): Promise<DesktopAgentSimulator> {
  const agent = await startAgent({ network });
  await agent.createCredential();
  return agent;
}
