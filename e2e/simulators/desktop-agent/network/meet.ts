import { setTimeout as delay } from 'node:timers/promises';
import { decodeForDisplay } from '../decoded-jwt.ts';
import { answerAsUsual } from '../requests/agent-requests.ts';
import { corsHeaders } from '../requests/cors.ts';
import type { PortRequest } from '../requests/port-request.ts';
import { readBody } from '../requests/read-body.ts';
import { send } from '../requests/reply.ts';
import { breakConnection } from './broken-connections.ts';
import type { NetworkCondition } from './condition.ts';
import { type NetworkReply, networkReply } from './network-replies.ts';

const slowMs = 3_000;

/** What becomes of a request under a condition that strikes it. */
export async function meet(condition: NetworkCondition, portRequest: PortRequest): Promise<void> {
  switch (condition.name) {
    case 'normal':
      return answerAsUsual(portRequest);
    case 'slow':
      // Rejected when the browser leaves: answering as usual then notices that too.
      await delay(condition.ms ?? slowMs, undefined, { signal: portRequest.signal }).catch(() => {});
      return answerAsUsual(portRequest);
    case 'no_cors':
      return answerAsUsual(portRequest, { cors: false });
    case 'silent':
    case 'stalled':
    case 'cut_off':
    case 'reset':
    case 'not_http':
      await noteBody(portRequest);
      breakConnection(condition.name, portRequest);
      return;
    default:
      await noteBody(portRequest);
      sendReply(networkReply(condition, portRequest), portRequest);
  }
}

/** Tells whether a JWT came this far, whoever it came to. */
async function noteBody({ agent, request, note }: PortRequest): Promise<void> {
  const body = await readBody(request, agent.choices.maxRequestBytes).catch(() => undefined);
  note({ options: decodeForDisplay(body) });
}

function sendReply({ readable, ...reply }: NetworkReply, portRequest: PortRequest): void {
  const { agent, request, response, note } = portRequest;
  note({ outcome: reply.outcome, status: reply.status });
  const headers = { ...reply.headers, ...(readable ? corsHeaders(agent, request) : {}) };
  send(response, { ...reply, headers });
}
