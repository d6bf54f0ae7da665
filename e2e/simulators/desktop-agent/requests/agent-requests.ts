import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import { type AgentRequest, answer } from '../ceremonies/answer.ts';
import { Withdrawn } from '../ceremonies/person.ts';
import type { AgentAction } from '../choices.ts';
import { decodeForDisplay } from '../decoded-jwt.ts';
import type { ExchangeNews } from '../exchanges.ts';
import { Refusal } from '../refusal.ts';
import { isLoopbackHost } from './hosts.ts';
import { isOriginOf } from './origins.ts';
import { mediaType, readBody } from './read-body.ts';
import { type Reply, refusalReply, send } from './reply.ts';

type Note = (news: ExchangeNews) => void;

/** The agent's own two addresses, for the pages of its relying parties. */
export async function handleAgentRequest(
  agent: Agent,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const note = agent.exchanges.begin(request, path);
  const signal = departureOf(response);
  const reply = await replyTo(agent, path, request, signal, note).catch((error: unknown) =>
    error instanceof Withdrawn ? undefined : refusalReply(error, agent.choices),
  );
  if (!reply || signal.aborted) {
    note({ outcome: 'aborted' });
    response.destroy();
    return;
  }
  note({ outcome: reply.outcome, status: reply.status });
  send(response, { ...reply, headers: { ...reply.headers, ...corsHeaders(agent, request) } });
}

async function replyTo(
  agent: Agent,
  path: string,
  request: IncomingMessage,
  signal: AbortSignal,
  note: Note,
): Promise<Reply> {
  if (!isLoopbackHost(request.headers.host)) throw new Refusal('host_not_allowed');
  const action = actionAt(path);
  if (!['POST', 'OPTIONS'].includes(request.method ?? '')) throw new Refusal('method_not_allowed');
  const origin = requireAllowedOrigin(agent, request);
  if (request.method === 'OPTIONS') return preflightReply(agent);
  if (mediaType(request) !== 'application/jwt') throw new Refusal('unsupported_media_type');
  const jwt = await readBody(request, agent.choices.maxRequestBytes);
  return noted(agent, { action, jwt, origin, signal }, note);
}

async function noted(agent: Agent, request: AgentRequest, note: Note): Promise<Reply> {
  note({ options: decodeForDisplay(request.jwt) });
  const reply = await answer(agent, request);
  note({ reply: decodeForDisplay(reply.jwt) });
  return reply;
}

function actionAt(path: string): AgentAction {
  if (path === '/register') return 'register';
  if (path === '/authenticate') return 'authenticate';
  throw new Refusal('not_found');
}

function requireAllowedOrigin(agent: Agent, { headers: { origin } }: IncomingMessage): string {
  if (!isAllowed(agent, origin)) throw new Refusal('origin_not_allowed');
  return origin;
}

function isAllowed(agent: Agent, origin: string | undefined): origin is string {
  return origin !== undefined && agent.rpIds.some((rpId) => isOriginOf(rpId, origin));
}

function preflightReply({ choices: { preflightMaxAgeSeconds } }: Agent): Reply {
  const headers = {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    ...(preflightMaxAgeSeconds === null ? {} : { 'access-control-max-age': `${preflightMaxAgeSeconds}` }),
  };
  return { outcome: 'preflight', status: 204, headers, body: '' };
}

/** An allowed origin may read refusals too; any other learns nothing. */
function corsHeaders(agent: Agent, { headers: { origin, host } }: IncomingMessage): Record<string, string> {
  const readable = isLoopbackHost(host) && isAllowed(agent, origin);
  return { vary: 'Origin', ...(readable ? { 'access-control-allow-origin': origin } : {}) };
}

function departureOf(response: ServerResponse): AbortSignal {
  const departure = new AbortController();
  response.once('close', () => departure.abort());
  return departure.signal;
}
