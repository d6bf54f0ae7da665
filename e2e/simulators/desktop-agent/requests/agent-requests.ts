import type { ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import { type AgentRequest, answer } from '../ceremonies/answer.ts';
import { Withdrawn } from '../ceremonies/person.ts';
import type { AgentAction } from '../choices.ts';
import { decodeForDisplay } from '../decoded-jwt.ts';
import { Refusal } from '../refusal.ts';
import { corsHeaders, preflightReply, requireAllowedOrigin, withoutCors } from './cors.ts';
import { isLoopbackHost } from './hosts.ts';
import type { PortRequest } from './port-request.ts';
import { mediaType, readBody } from './read-body.ts';
import { type Reply, refusalReply, send } from './reply.ts';

/** The agent's own two addresses, for the pages of its relying parties. Without `cors` no page may read a thing. */
export async function answerAsUsual(portRequest: PortRequest, { cors } = { cors: true }): Promise<void> {
  const { agent, request, response, note, signal } = portRequest;
  const reply = await replyTo(portRequest).catch((error: unknown) =>
    error instanceof Withdrawn ? undefined : refusalReply(error, agent.choices),
  );
  if (!reply || signal.aborted) {
    note({ outcome: 'aborted' });
    response.destroy();
    return;
  }
  note({ outcome: reply.outcome, status: reply.status });
  const headers = { ...reply.headers, ...corsHeaders(agent, request) };
  send(response, { ...reply, headers: cors ? headers : withoutCors(headers) });
}

/** Aborted when the browser leaves, or the agent does. */
export function departureOf(response: ServerResponse): AbortSignal {
  const departure = new AbortController();
  response.once('close', () => departure.abort());
  return departure.signal;
}

async function replyTo({ agent, path, request, signal, note }: PortRequest): Promise<Reply> {
  if (!isLoopbackHost(request.headers.host)) throw new Refusal('host_not_allowed');
  const action = actionAt(path);
  if (!['POST', 'OPTIONS'].includes(request.method ?? '')) throw new Refusal('method_not_allowed');
  const origin = requireAllowedOrigin(agent, request);
  if (request.method === 'OPTIONS') return preflightReply(agent);
  if (mediaType(request) !== 'application/jwt') throw new Refusal('unsupported_media_type');
  const jwt = await readBody(request, agent.choices.maxRequestBytes);
  return noted(agent, { action, jwt, origin, signal }, note);
}

async function noted(agent: Agent, request: AgentRequest, note: PortRequest['note']): Promise<Reply> {
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
