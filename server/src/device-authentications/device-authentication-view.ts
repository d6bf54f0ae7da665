import type { DeviceAuthentication } from 'shared';
import { viewDevices } from '../devices/device-view.ts';
import type { PingOneDeviceAuthentication } from '../pingone/index.ts';

/** A device authentication as the page sees it. Request options go along only while an assertion is due. */
export function viewDeviceAuthentication(answer: PingOneDeviceAuthentication): DeviceAuthentication {
  const { id, status, selectedDevice, _embedded, _links } = answer;
  const requestOptions =
    status === 'ASSERTION_REQUIRED' ? answer.pingIdDesktopCredentialRequestOptions : undefined;
  return {
    id,
    status,
    ...(selectedDevice?.id ? { selectedDeviceId: selectedDevice.id } : {}),
    devices: viewDevices(_embedded?.devices ?? []),
    ...(requestOptions ? { requestOptions } : {}),
    actions: Object.keys(_links ?? {}).filter((name) => name !== 'self'),
  };
}
