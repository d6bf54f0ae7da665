import type { Environment } from '../environment.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { backToSelection } from './end-flow.ts';
import { findFlow, impossible } from './find-flow.ts';
import type { Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';
import { withdrawPush } from './settle-push.ts';

const body = object({ reason: text() });

/** Cancel Device Authentication. Any `reason` is taken: PingOne reads those it does not know as DEFAULT. */
export function cancel(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.cancel',
    method: 'POST',
    path: flowPath,
    mediaType: 'application/vnd.pingidentity.cancel.push.authentication+json',
    run: (call) => {
      const flow = findFlow(environment, call.parameter('flowId'));
      readFields(body, call.body);
      if (!canBeCancelled(environment, flow)) throw impossible(environment, flow);
      withdrawPush(flow);
      backToSelection(environment, flow);
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

function canBeCancelled({ choices }: Environment, { status }: Flow): boolean {
  if (choices.cancelWorksOn === 'push-only') return status === 'PUSH_CONFIRMATION_REQUIRED';
  return status !== 'COMPLETED' && status !== 'FAILED';
}
