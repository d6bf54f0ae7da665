import type { Device, DeviceAuthentication } from 'shared';
import { viewDevices } from '../devices/device-view.ts';
import {
  type BlockedDevice,
  type PingOneDevice,
  type PingOneDeviceAuthentication,
  readPasskeyOptions,
} from '../pingone/index.ts';

type RequestOptions = Pick<DeviceAuthentication, 'requestOptions' | 'publicKeyRequestOptions'>;

/** A device authentication as the page sees it. Request options are included only while an assertion is due. */
export function viewDeviceAuthentication(answer: PingOneDeviceAuthentication): DeviceAuthentication {
  const { id, status, selectedDevice, _links } = answer;
  return {
    id,
    status,
    ...(selectedDevice?.id ? { selectedDeviceId: selectedDevice.id } : {}),
    devices: viewEmbedded(answer),
    ...(status === 'ASSERTION_REQUIRED' ? requestOptionsOf(answer) : {}),
    actions: Object.keys(_links ?? {}).filter((name) => name !== 'self'),
  };
}

function requestOptionsOf(answer: PingOneDeviceAuthentication): RequestOptions {
  const { pingIdDesktopCredentialRequestOptions: requestOptions } = answer;
  if (requestOptions) return { requestOptions };
  const publicKeyRequestOptions = readPasskeyOptions(answer.publicKeyCredentialRequestOptions);
  return publicKeyRequestOptions ? { publicKeyRequestOptions } : {};
}

/** The usable devices, followed by those that an administrator has blocked. PingOne may list a blocked one twice. */
function viewEmbedded({ _embedded }: PingOneDeviceAuthentication): Device[] {
  const { devices = [], blockedDevices = [] } = _embedded ?? {};
  const blockedIds = new Set(blockedDevices.map(({ id }) => id));
  const blocked = blockedDevices.map((device) => withType(device, devices));
  return [
    ...viewDevices(devices.filter(({ id }) => !blockedIds.has(id))),
    ...viewDevices(blocked).map(
      (device): Device => ({ ...device, usable: false, default: false, unusable: { reason: 'blocked' } }),
    ),
  ];
}

/** A blocked device may come with its ID alone. What the other list says about it is then shown, if anything. */
function withType(blocked: BlockedDevice, devices: readonly PingOneDevice[]): PingOneDevice {
  const listed = devices.find(({ id }) => id === blocked.id);
  return { type: 'UNKNOWN', ...listed, ...blocked };
}
