import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Agent, newAgent } from './agent.ts';
import { handleControlRequest, isControlPath } from './control-page/control-requests.ts';
import { handlePortRequest } from './network/port-requests.ts';
import type { DesktopAgentSimulatorOptions } from './options.ts';
import { type DesktopAgentSimulator, simulatorOf } from './simulator.ts';

/**
 * Starts an agent that answers as PingID Desktop would, without a person or a biometric sensor.
 * @throws StartError `port_in_use`, `address_unavailable`, `state_unreadable`
 */
export async function startDesktopAgentSimulator(
  options: DesktopAgentSimulatorOptions,
): Promise<DesktopAgentSimulator> {
  const agent = await newAgent(options);
  const controlPage = options.controlPage ?? false;
  await agent.port.take(options.port ?? 0, (request, response) => {
    void route(agent, controlPage, request, response);
  });
  if (options.listening === false) await agent.port.stop();
  return simulatorOf(agent);
}

/** No network condition touches the control page: it is what one takes a condition back with. */
function route(
  agent: Agent,
  controlPage: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  const isControl = controlPage && isControlPath(path);
  agent.port.connections.heard(request.socket, isControl ? 'control_page' : 'page');
  const handle = isControl ? handleControlRequest : handlePortRequest;
  return handle(agent, path, request, response);
}
