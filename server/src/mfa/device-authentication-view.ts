import type { Device, DeviceAuthentication } from 'shared';
import { viewDevices } from '../devices/device-view.ts';
import { type PingOneDeviceAuthentication, readPasskeyOptions } from '../pingone/index.ts';

type RequestOptions = Pick<DeviceAuthentication, 'requestOptions' | 'publicKeyRequestOptions'>;

/** A device authentication as the page sees it. Request options go along only while an assertion is due. */
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

/** Those that can be used, and those that an administrator has blocked, which PingOne lists apart. */
function viewEmbedded({ _embedded }: PingOneDeviceAuthentication): Device[] {
  const blocked = viewDevices(_embedded?.blockedDevices ?? []);
  return [
    ...viewDevices(_embedded?.devices ?? []),
    ...blocked.map(
      (device): Device => ({
        ...device,
        usable: false,
        default: false,
        unusable: { reason: 'blocked' },
      }),
    ),
  ];
}
