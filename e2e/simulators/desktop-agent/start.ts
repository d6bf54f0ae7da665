import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Agent, newAgent } from './agent.ts';
import { handleControlRequest, isControlPath } from './control-page/control-requests.ts';
import { listenOnLoopback } from './loopback-server.ts';
import type { DesktopAgentSimulatorOptions } from './options.ts';
import { handleAgentRequest } from './requests/agent-requests.ts';
import { type DesktopAgentSimulator, simulatorOf } from './simulator.ts';

/**
 * Starts an agent that answers as PingID Desktop would, without a person or a biometric sensor.
 * @throws StartError `port_in_use`, `state_unreadable`
 */
export async function startDesktopAgentSimulator(
  options: DesktopAgentSimulatorOptions,
): Promise<DesktopAgentSimulator> {
  const agent = await newAgent(options);
  const controlPage = options.controlPage ?? false;
  const server = await listenOnLoopback(options.port ?? 0, (request, response) => {
    void route(agent, controlPage, request, response);
  });
  return simulatorOf(agent, server);
}

function route(
  agent: Agent,
  controlPage: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  const handle = controlPage && isControlPath(path) ? handleControlRequest : handleAgentRequest;
  return handle(agent, path, request, response);
}
