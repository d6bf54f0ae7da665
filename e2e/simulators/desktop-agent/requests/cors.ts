import type { IncomingMessage } from 'node:http';
import type { Agent } from '../agent.ts';
import type { Choices } from '../choices.ts';
import { Refusal } from '../refusal.ts';
import { isLoopbackHost } from './hosts.ts';
import { isOriginOf } from './origins.ts';
import type { Reply } from './reply.ts';

/** @throws Refusal `origin_not_allowed` */
export function requireAllowedOrigin(agent: Agent, { headers: { origin } }: IncomingMessage): string {
  if (!isAllowed(agent, origin)) throw new Refusal('origin_not_allowed');
  return origin;
}

export function preflightReply({ choices }: Agent): Reply {
  const headers = {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    ...maxAgeHeader(choices),
  };
  return { outcome: 'preflight', status: 204, headers, body: '' };
}

export function maxAgeHeader({ preflightMaxAgeSeconds }: Choices): Record<string, string> {
  return preflightMaxAgeSeconds === null ? {} : { 'access-control-max-age': `${preflightMaxAgeSeconds}` };
}

/** An allowed origin may read refusals too; any other learns nothing. */
export function corsHeaders(
  agent: Agent,
  { headers: { origin, host } }: IncomingMessage,
): Record<string, string> {
  const readable = isLoopbackHost(host) && isAllowed(agent, origin);
  return { vary: 'Origin', ...(readable ? { 'access-control-allow-origin': origin } : {}) };
}

export function withoutCors(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('access-control-')));
}

function isAllowed(agent: Agent, origin: string | undefined): origin is string {
  return origin !== undefined && agent.rpIds.some((rpId) => isOriginOf(rpId, origin));
}
