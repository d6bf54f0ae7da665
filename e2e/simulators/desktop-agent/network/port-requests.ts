import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import { answerAsUsual, departureOf } from '../requests/agent-requests.ts';
import type { PortRequest } from '../requests/port-request.ts';
import { meet } from './meet.ts';
import { pathBeforeMove } from './redirect.ts';
import { strikes } from './strikes.ts';

/** Whatever comes to the port, except for the control page: it meets the network condition first, then the agent. */
export async function handlePortRequest(
  agent: Agent,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const note = agent.exchanges.begin(request, path);
  const condition = agent.switches.networkCondition;
  const before = condition.name === 'redirect' ? pathBeforeMove(path) : undefined;
  const portRequest: PortRequest = {
    agent,
    path: before ?? path,
    request,
    response,
    note,
    signal: departureOf(response),
  };
  if (before !== undefined || !strikes(condition, request.method ?? '', path)) {
    await answerAsUsual(portRequest);
    return;
  }
  note({ network: condition.name });
  await meet(condition, portRequest);
}
