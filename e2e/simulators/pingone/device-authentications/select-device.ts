import type { Environment } from '../environment.ts';
import { object, optional, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { chooseDevice } from './choose-device.ts';
import { compatibility } from './compatibility.ts';
import { checkPossible, findFlow } from './find-flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';

const body = object({ device: object({ id: text() }), compatibility: optional(compatibility) });

/** Select Device. Selecting the same device again begins anew: new request options, a new passcode, a new push. */
export function selectDevice(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.select',
    method: 'POST',
    path: flowPath,
    mediaType: 'application/vnd.pingidentity.device.select+json',
    run: async (call) => {
      const flow = findFlow(environment, call.parameter('flowId'));
      const { device } = readFields(body, call.body);
      checkPossible(environment, flow, 'device.select');
      await chooseDevice(environment, flow, device.id, 'device.id');
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}
