import { randomUUID } from 'node:crypto';
import { secondsAfter } from '../clock.ts';
import type { Device } from '../devices/device.ts';
import { type Environment, findUser } from '../environment.ts';
import { requestFailed } from '../http/api-error.ts';
import { object, optional, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { checkPolicy } from '../policies.ts';
import { beginStep } from './begin-step.ts';
import { chooseDevice } from './choose-device.ts';
import { fail } from './end-flow.ts';
import type { Flow } from './flow.ts';
import { flowResource, flowUrl } from './flow-resource.ts';
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
      const flow = newFlow(environment, user.id);
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
  const usable = usableDevices(environment, flow.userId);
  if (usable.length === 0) return noUsableDevices(environment, flow);
  const device = deviceId
    ? chooseDevice(usable, deviceId, 'selectedDevice.id')
    : first(environment, flow, usable);
  if (device) await beginStep(environment, flow, device);
}

/** The default device. There is none after the order was removed: then the person chooses. */
function first(environment: Environment, flow: Flow, usable: Device[]): Device | undefined {
  return findUser(environment, flow.userId).ordered ? usable[0] : undefined;
}

function noUsableDevices(environment: Environment, flow: Flow): void {
  const code = 'NO_USABLE_DEVICES';
  const message = `Couldn't find authenticating device for user: ${flow.userId}`;
  if (environment.choices.noUsableDevices === 'http-400') throw requestFailed({ code, message });
  fail(environment, flow, { code, message });
}
