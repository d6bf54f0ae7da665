import type { Environment } from '../environment.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { beginStep } from './begin-step.ts';
import { chooseDevice } from './choose-device.ts';
import { checkPossible, findFlow } from './find-flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';
import { usableDevices } from './usable-devices.ts';

const body = object({ device: object({ id: text() }) });

/** Select Device. Selecting the same device again begins anew: new request options, or a new passcode. */
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
      const usable = usableDevices(environment, flow.userId);
      await beginStep(environment, flow, chooseDevice(usable, device.id, 'device.id'));
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}
