import type { Environment } from '../environment.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { checkPossible, findFlow, impossible } from './find-flow.ts';
import type { Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';

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
      // No flow waits for a push here.
      if (environment.choices.cancelWorksOn === 'push-only') throw impossible(environment, flow);
      checkPossible(environment, flow, 'device.select');
      backToSelection(environment, flow);
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

function backToSelection({ clock }: Environment, flow: Flow): void {
  flow.status = 'DEVICE_SELECTION_REQUIRED';
  flow.updatedAt = clock.now();
  delete flow.step;
  delete flow.selectedDeviceId;
  delete flow.requestOptions;
}
