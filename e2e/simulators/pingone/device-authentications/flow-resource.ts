import type { Device } from '../devices/device.ts';
import { machine } from '../devices/device-resource.ts';
import type { Environment } from '../environment.ts';
import { actionsOf, type Flow } from './flow.ts';
import { mask } from './mask.ts';
import { usableDevices } from './usable-devices.ts';

export function flowUrl({ addresses, id }: Environment, flow: Flow): string {
  return `${addresses.authUrl}/${id}/deviceAuthentications/${flow.id}`;
}

/** A device authentication, field for field as in "Initiate Device Authentication" and "Check Assertion". */
export function flowResource(environment: Environment, flow: Flow) {
  const { id, status, selectedDeviceId, requestOptions, authenticators, error } = flow;
  return {
    _links: flowLinks(environment, flow),
    _embedded: { devices: usableDevices(environment, flow.userId).map(embeddedDevice), blockedDevices: [] },
    id,
    environment: { id: environment.id },
    status,
    policy: { id: flow.policyId },
    ...(selectedDeviceId && { selectedDevice: { id: selectedDeviceId } }),
    user: { id: flow.userId },
    ...(requestOptions && { pingIdDesktopCredentialRequestOptions: requestOptions }),
    ...(error && { error }),
    bypassAllowed: false,
    ...(authenticators && { authenticators }),
    createdAt: flow.createdAt.toISOString(),
    updatedAt: flow.updatedAt.toISOString(),
    userBypassEnabled: false,
  };
}

function flowLinks(environment: Environment, flow: Flow): Record<string, { href: string }> {
  const href = flowUrl(environment, flow);
  const relations = ['self', ...actionsOf[flow.status]];
  return Object.fromEntries(relations.map((relation) => [relation, { href }]));
}

function embeddedDevice(device: Device) {
  const { id, type, status, nickname } = device;
  const usableStatus = { status: 'ENABLED' };
  return { id, type, status, usableStatus, ...(nickname && { nickname }), ...typeFields(device) };
}

function typeFields(device: Device) {
  switch (device.type) {
    case 'PINGID_DESKTOP_GEN2': {
      const { credentialId, unitId } = device.desktop ?? {};
      return { ...machine(device), rp: device.relyingParty, credentialId, unitId };
    }
    case 'EMAIL':
      return { email: mask.email(device.email) };
    case 'SMS':
      return { phone: mask.phone(device.phone) };
  }
}
