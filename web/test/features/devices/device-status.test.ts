import { describe, expect, it } from 'vitest';
import { deviceStatus } from '../../../src/features/devices/device-status.ts';
import { en } from '../../../src/messages/en.ts';
import { createFormat } from '../../../src/messages/format.ts';
import { desktop, newDesktop } from '../../people.ts';

const inTwoMinutes = new Date(Date.now() + 120_000).toISOString();
const format = createFormat('en-US');

describe('how a device stands', () => {
  it('is not worth a word where it works', () => {
    expect(deviceStatus(desktop(), en, format)).toBeUndefined();
  });

  it('says that an unfinished one can be finished, or removed', () => {
    const open = deviceStatus({ ...newDesktop, pairingOpen: true }, en, format);
    expect(open).toMatchObject({ label: 'Setup started', explanation: en.devices.status.setupOpen });
    expect(deviceStatus(newDesktop, en, format)?.explanation).toBe(en.devices.status.setupOver);
  });

  it.each([
    ['locked', inTwoMinutes, /^Locked until .*\d:\d\d [AP]M$/, /unlocks on its own/],
    ['locked', undefined, /^Locked$/, /unlocks on its own/],
    ['blocked', undefined, /^Blocked$/, /^Your company blocked it\..* contact room 12\.$/],
    ['other', undefined, /^Can’t be used$/, /contact room 12\.$/],
  ] as const)('says what can be done where it is %s', (reason, until, label, explanation) => {
    const unusable = { reason, ...(until && { until }) };
    const status = deviceStatus(desktop({ usable: false, unusable }), en, format, 'room 12');
    expect(status?.label).toMatch(label);
    expect(status?.explanation).toMatch(explanation);
  });

  it('names the help desk in words where the company gives no address', () => {
    const status = deviceStatus(desktop({ usable: false }), en, format);
    expect(status?.explanation).toMatch(/contact your help desk\.$/);
  });
});
