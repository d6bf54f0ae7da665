import { randomUUID } from 'node:crypto';
import { secondsAfter } from '../clock.ts';
import { type Environment, findUser } from '../environment.ts';
import { object, optional, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { checkPolicy } from '../policies.ts';
import { beginStep } from './begin-step.ts';
import { chooseDevice } from './choose-device.ts';
import { complete } from './end-flow.ts';
import { firstDevice } from './first-device.ts';
import type { Flow } from './flow.ts';
import { flowResource, flowUrl } from './flow-resource.ts';
import { mfaIsOff, noUsableDevices } from './hopeless-flows.ts';
import { flowsPath } from './paths.ts';
import { usableDevices } from './usable-devices.ts';

const body = object({
  user: object({ id: text() }),
  policy: optional(object({ id: text() })),
  selectedDevice: optional(object({ id: text() })),
});

/** Initiate Device Authentication. */
export function initiate(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.initiate',
    method: 'POST',
    path: flowsPath,
    mediaType: 'application/json',
    run: async (call) => {
      const { user, policy, selectedDevice } = readFields(body, call.body);
      if (policy) checkPolicy(environment, policy.id);
      const flow = newFlow(environment, findUser(environment, user.id).person.id);
      await begin(environment, flow, selectedDevice?.id);
      environment.flows.set(flow.id, flow);
      const headers = { location: flowUrl(environment, flow) };
      return { status: 201, headers, body: flowResource(environment, flow) };
    },
  };
}

function newFlow({ clock, choices, policyId }: Environment, userId: string): Flow {
  const now = clock.now();
  const expiresAt = secondsAfter(now, choices.flowLifetimeSeconds);
  return {
    id: randomUUID(),
    userId,
    policyId,
    status: 'DEVICE_SELECTION_REQUIRED',
    otpFailures: 0,
    createdAt: now,
    updatedAt: now,
    expiresAt,
  };
}

async function begin(environment: Environment, flow: Flow, deviceId: string | undefined): Promise<void> {
  const user = findUser(environment, flow.userId);
  if (!user.mfaEnabled) return mfaIsOff(environment, flow);
  if (user.bypass) return bypass(environment, flow);
  if (deviceId) return chooseDevice(environment, flow, deviceId, 'selectedDevice.id');
  const usable = usableDevices(environment, flow.userId);
  if (usable.length === 0) return noUsableDevices(environment, flow);
  const device = firstDevice(environment, user, usable);
  if (device) await beginStep(environment, flow, device);
}

function bypass(environment: Environment, flow: Flow): void {
  flow.bypassed = true;
  complete(environment, flow, environment.choices.bypassAuthenticators);
}
