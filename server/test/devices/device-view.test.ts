import { expect, test } from 'vitest';
import { viewDevices } from '../../src/devices/device-view.ts';

const active = { id: 'd-1', type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVE' };

test('only what the page shows goes out', () => {
  const [device] = viewDevices([
    {
      ...active,
      nickname: 'Desktop Mac 1',
      rp: { id: 'pingone.eu', name: 'pingone.eu' },
      os: { type: 'MAC', version: '15.7.3' },
      application: { nativeName: 'PingID Desktop', version: '1.0.0' },
      unitId: 'unit',
      createdAt: '2026-02-17T13:34:34.840Z',
      ...{ credentialId: 'secret-ish', _links: {}, user: { id: 'u' } },
    },
  ]);
  expect(device).toEqual({
    id: 'd-1',
    type: 'PINGID_DESKTOP_GEN2',
    status: 'ACTIVE',
    usable: true,
    default: true,
    nickname: 'Desktop Mac 1',
    relyingPartyId: 'pingone.eu',
    os: { type: 'MAC', version: '15.7.3' },
    application: { name: 'PingID Desktop', version: '1.0.0' },
    unitId: 'unit',
    createdAt: '2026-02-17T13:34:34.840Z',
  });
});

test('a device of which PingOne says next to nothing is shown all the same', () => {
  expect(viewDevices([{ id: 'd-1', type: 'HOLOGRAM' }])).toEqual([
    { id: 'd-1', type: 'HOLOGRAM', status: 'UNKNOWN', usable: false, default: false },
  ]);
});

test('the first active device is the default one', () => {
  const devices = viewDevices([
    { ...active, id: 'new', status: 'ACTIVATION_REQUIRED' },
    active,
    { ...active, id: 'd-2' },
  ]);
  expect(devices.map((device) => device.default)).toEqual([false, true, false]);
});

test.each([
  ['waiting for activation', { status: 'ACTIVATION_REQUIRED' }],
  ['locked', { lock: { status: 'LOCKED' } }],
  ['blocked', { block: { status: 'BLOCKED' } }],
  ['otherwise unusable', { usableStatus: { status: 'DISABLED' } }],
])('a device that is %s is not usable', (_why, change) => {
  expect(viewDevices([{ ...active, ...change }])[0]?.usable).toBe(false);
});
