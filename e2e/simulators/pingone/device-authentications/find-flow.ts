import type { Environment } from '../environment.ts';
import { notFound, PingOneApiError, requestFailed } from '../http/api-error.ts';
import { type Action, actionsOf } from './actions.ts';
import type { Flow } from './flow.ts';
import { settlePush } from './settle-push.ts';

/**
 * A device authentication, with what has become of its push meanwhile.
 * @throws PingOneApiError 404 NOT_FOUND, or 410 where that was chosen for an expired one
 */
export function findFlow(environment: Environment, id: string): Flow {
  const flow = environment.flows.get(id);
  if (!flow) throw notFound('Device authentication');
  settlePush(environment, flow);
  if (environment.clock.now() < flow.expiresAt) return flow;
  if (environment.choices.expiredFlow === 'http-404') throw notFound('Device authentication');
  throw new PingOneApiError(410, 'NOT_FOUND', 'The device authentication has expired.');
}

/** @throws PingOneApiError 400 REQUEST_FAILED where the flow's status does not offer `action` */
export function checkPossible(environment: Environment, flow: Flow, action: Action): void {
  if (!actionsOf(flow.status, environment.choices).includes(action)) throw impossible(environment, flow);
}

export function impossible({ choices }: Environment, flow: Flow): PingOneApiError {
  return requestFailed({
    code: choices.impossibleActionCode,
    message: `Not possible while the device authentication is ${flow.status}`,
    target: 'status',
  });
}
