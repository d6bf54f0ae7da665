import { type Device, isActive } from '../devices/device.ts';
import { userWithDevices } from '../devices/user-devices.ts';
import { type Environment, findUser } from '../environment.ts';
import { actionsOf } from './actions.ts';
import { embeddedDevice } from './embedded-device.ts';
import type { Flow } from './flow.ts';

export function flowUrl({ addresses, id }: Environment, flow: Flow): string {
  return `${addresses.authUrl}/${id}/deviceAuthentications/${flow.id}`;
}

/** A device authentication, field for field as in "Initiate Device Authentication" and "Check Assertion". */
export function flowResource(environment: Environment, flow: Flow) {
  const { id, status, selectedDeviceId, requestOptions, passkeyOptions, authenticators, error } = flow;
  return {
    _links: flowLinks(environment, flow),
    _embedded: embeddedDevices(environment, flow),
    id,
    environment: { id: environment.id },
    status,
    policy: { id: flow.policyId },
    ...(selectedDeviceId && { selectedDevice: { id: selectedDeviceId } }),
    user: { id: flow.userId },
    ...(requestOptions && { pingIdDesktopCredentialRequestOptions: requestOptions }),
    ...(passkeyOptions !== undefined && { publicKeyCredentialRequestOptions: passkeyOptions }),
    ...(error && { error }),
    bypassAllowed: findUser(environment, flow.userId).bypass,
    ...(authenticators && { authenticators }),
    createdAt: flow.createdAt.toISOString(),
    updatedAt: flow.updatedAt.toISOString(),
    userBypassEnabled: flow.bypassed ?? false,
  };
}

function flowLinks(environment: Environment, flow: Flow): Record<string, { href: string }> {
  const href = flowUrl(environment, flow);
  const relations = ['self', ...actionsOf(flow.status, environment.choices)];
  return Object.fromEntries(relations.map((relation) => [relation, { href }]));
}

/** Blocked devices apart; locked ones among the others, and marked. */
function embeddedDevices(environment: Environment, flow: Flow) {
  const { choices } = environment;
  const active = userWithDevices(environment, flow.userId).devices.filter(isActive);
  const isListed = ({ block, lock }: Device) =>
    !block && !(lock && choices.lockedDevicesInFlow === 'left-out');
  const resources = (devices: Device[]) => devices.map((device) => embeddedDevice(device, choices));
  return {
    devices: resources(active.filter(isListed)),
    blockedDevices: resources(active.filter(({ block }) => block)),
  };
}
