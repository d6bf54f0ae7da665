import { describe, expect, test } from 'vitest';
import { viewDeviceAuthentication } from '../../src/mfa/device-authentication-view.ts';

const phone = { id: 'phone', type: 'SMS', status: 'ACTIVE' };
const computer = { id: 'computer', type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVE', nickname: 'Office' };

function viewOf(devices: object[], blockedDevices: object[]) {
  const _embedded = { devices, blockedDevices };
  return viewDeviceAuthentication(JSON.parse(JSON.stringify({ id: 'f', status: 'X', _embedded }))).devices;
}

const blocked = { usable: false, default: false, unusable: { reason: 'blocked' } };

describe('blocked devices', () => {
  test('one that comes with its ID alone is shown as blocked, of unknown type', () => {
    expect(viewOf([phone], [{ id: 'computer' }])).toEqual([
      expect.objectContaining({ id: 'phone', usable: true, default: true }),
      { id: 'computer', type: 'UNKNOWN', status: 'UNKNOWN', ...blocked },
    ]);
  });

  test('one that is in both lists is shown once, as blocked, with what the other list says', () => {
    expect(viewOf([computer, phone], [{ id: 'computer' }])).toEqual([
      expect.objectContaining({ id: 'phone', default: true }),
      { ...computer, ...blocked },
    ]);
  });
});
