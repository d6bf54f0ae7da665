import { Refusal } from '../refusal.ts';
import type { PortRequest } from '../requests/port-request.ts';
import { type Reply, refusalReply } from '../requests/reply.ts';
import type { NetworkCondition, NetworkConditionName } from './condition.ts';
import { openWebServerReply, webServerReply } from './foreign-programs.ts';
import { redirectReply } from './redirect.ts';

/** A reply that no agent at work would give. */
export interface NetworkReply extends Reply {
  /** Whether the agent adds the CORS headers of its own pages. */
  readonly readable?: boolean;
}

type ReplyingName = Extract<
  NetworkConditionName,
  'refuse_origin' | 'no_route' | 'http_error' | 'redirect' | 'web_server' | 'open_web_server'
>;

export function networkReply(
  condition: Extract<NetworkCondition, { name: ReplyingName }>,
  { agent, path }: PortRequest,
): NetworkReply {
  switch (condition.name) {
    case 'refuse_origin':
      return refusalReply(new Refusal('origin_not_allowed'), agent.choices);
    case 'no_route':
      return { ...failure('no_route', 404, 'not_found'), readable: condition.cors ?? true };
    case 'http_error': {
      const { status = 500, cors = true } = condition;
      return { ...failure('http_error', status, 'simulated_failure'), readable: cors };
    }
    case 'redirect':
      return { ...redirectReply(agent, path, condition.to), readable: true };
    case 'web_server':
      return webServerReply();
    case 'open_web_server':
      return openWebServerReply(agent.choices, condition.body);
  }
}

function failure(outcome: 'no_route' | 'http_error', status: number, error: string): Reply {
  const headers = { 'content-type': 'application/json' };
  return { outcome, status, headers, body: JSON.stringify({ error }) };
}
