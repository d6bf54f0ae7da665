import type { Environment } from '../environment.ts';
import type { Operation } from '../http/operation.ts';
import { findFlow } from './find-flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';

/** Read Device Authentication. */
export function readFlow(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.read',
    method: 'GET',
    path: flowPath,
    run: (call) => {
      const flow = findFlow(environment, call.parameter('flowId'));
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}
